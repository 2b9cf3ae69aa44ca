package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class RingGroupsApiIT extends RestHouse {
    private static final String SUPPORT =
            """
            {'number':'610','name':'Support','stages':[{'seconds':5,'strategy':'all','members':[{'extension':'101'},
            {'external':'+15550123'}]},{'seconds':20,'members':[{'extension':'102'}]}],'final':{'mailbox':'703'}}""";

    @Autowired
    private Switchboard switchboard;

    private TenantAccess tenant;
    private String groups;

    @BeforeEach
    void tenant_with_two_extensions_and_a_mailbox() {
        tenant = freshTenant();
        groups = "/" + tenant.domain() + "/ring-groups";
        post("/" + tenant.domain() + "/extensions", "{'number':'101','name':'Ann'}").is(201);
        post("/" + tenant.domain() + "/extensions", "{'number':'102','name':'Bob'}").is(201);
        post("/" + tenant.domain() + "/mailboxes", "{'number':'703','name':'General'}").is(201);
    }

    @Test
    void the_short_form_makes_a_group_with_every_default_visible_and_live() {
        var made = post(groups, SUPPORT).is(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/tenants" + groups + "/610");
        assertThat(made.header("Ringhall-Live-Version")).isEqualTo(Long.toString(switchboard.liveVersion(tenant)));
        var group = get(groups + "/610").is(200).body();
        assertThat(group.at("/stages/1/strategy").asString()).isEqualTo("all");
        assertThat(group.at("/stages/0/members/1/external").asString()).isEqualTo("+15550123");
        assertThat(group.at("/stages/0/members/0/enabled").asBoolean()).isTrue();
        assertThat(group.at("/display").asString()).isEqualTo("caller");
        assertThat(group.at("/missedCallMarking").asString()).isEqualTo("unless-answered");
        assertThat(group.at("/final").toString()).isEqualTo("{\"mailbox\":\"703\"}");
    }

    @Test
    void what_is_read_can_be_written_back_as_it_is() {
        post(groups, SUPPORT).is(201);
        var group = get(groups + "/610").text();

        var again = put(groups + "/610", group).is(200);

        assertThat(again.body().at("/stages").toString()).isEqualTo(JSON(group).at("/stages").toString());
    }

    @Test
    void a_stage_of_four_seconds_is_refused_at_its_field() {
        post(groups, SUPPORT.replace("'seconds':5", "'seconds':4")).problem(422, "stages[0].seconds", "stage-seconds-range");
        get(groups + "/610").is(404);
    }

    @Test
    void a_duplicate_number_is_a_conflict_within_and_across_kinds() {
        post(groups, SUPPORT).is(201);
        post(groups, SUPPORT).problem(409, "number", "number-taken");
        post(groups, SUPPORT.replace("'610'", "'101'")).problem(409, "number", "number-taken");
    }

    @Test
    void a_loop_from_group_to_group_is_refused_at_the_final() {
        post(groups, SUPPORT).is(201);
        post(groups, SUPPORT.replace("'610'", "'611'").replace("{'mailbox':'703'}", "{'group':'610'}")).is(201);

        var refused = patch(groups + "/610", "{'final':{'group':'611'}}").is(422);

        assertThat(refused.body().at("/errors/0/path").asString()).isEqualTo("final");
        assertThat(get(groups + "/610").body().at("/final").toString()).isEqualTo("{\"mailbox\":\"703\"}");
    }

    @Test
    void a_missing_final_is_refused_at_its_field() {
        var refused = post(groups, SUPPORT.replace(",'final':{'mailbox':'703'}", "")).is(422);

        assertThat(refused.body().at("/errors/0/path").asString()).isEqualTo("final");
    }

    @Test
    void a_final_that_names_two_places_or_none_is_refused() {
        post(groups, SUPPORT.replace("{'mailbox':'703'}", "{'mailbox':'703','extension':'101'}"))
                .problem(422, "final", "destination-one");
        post(groups, SUPPORT.replace("{'mailbox':'703'}", "{}")).problem(422, "final", "destination-one");
    }

    @Test
    void unknown_names_wrong_types_and_unknown_words_are_refused_at_their_path() {
        post(groups, SUPPORT.replace("'name'", "'title'")).problem(422, "title", "unknown-field");
        post(groups, SUPPORT.replace("'seconds':20", "'seconds':'20'")).problem(422, "stages[1].seconds", "wrong-type");
        post(groups, SUPPORT.replace("'all'", "'loudest'")).problem(422, "stages[0].strategy", "unknown-word");
        post(groups, SUPPORT.replace("{'extension':'101'}", "{'extension':'101','color':'red'}"))
                .problem(422, "stages[0].members[0].color", "unknown-field");
    }

    @Test
    void a_body_that_is_no_json_is_a_bad_request_and_not_a_failure() {
        post(groups, "{'number':").is(400);
        post(groups, "[1,2]").problem(422, "", "not-an-object");
        post(groups, "null").is(422);
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        post(groups, SUPPORT).is(201);
        var before = get(groups + "/610").body();

        patch(groups + "/610", "{'name':'Help desk'}").is(200);

        var after = get(groups + "/610").body();
        assertThat(after.at("/name").asString()).isEqualTo("Help desk");
        assertThat(after.at("/stages")).isEqualTo(before.at("/stages"));
        assertThat(after.at("/final")).isEqualTo(before.at("/final"));
    }

    @Test
    void a_patched_destination_is_replaced_and_not_mixed() {
        post(groups, SUPPORT).is(201);

        patch(groups + "/610", "{'final':{'extension':'102'},'overflow':{'busy':true}}").is(200);

        var group = get(groups + "/610").body();
        assertThat(group.at("/final").toString()).isEqualTo("{\"extension\":\"102\"}");
        assertThat(group.at("/overflow").toString()).isEqualTo("{\"busy\":true}");
        patch(groups + "/610", "{'overflow':null}").is(200);
        assertThat(get(groups + "/610").body().has("overflow")).isFalse();
    }

    @Test
    void who_read_an_older_revision_does_not_overwrite_a_newer() {
        post(groups, SUPPORT).is(201);
        var read = get(groups + "/610");
        patch(groups + "/610", "{'name':'First'}").is(200);

        send(HttpMethod.PATCH, groups + "/610", "{'name':'Second'}", read.header("ETag")).is(412);
        put(groups + "/610", read.text()).problem(409, "revision", "stale-revision");

        assertThat(get(groups + "/610").body().at("/name").asString()).isEqualTo("First");
        send(HttpMethod.PATCH, groups + "/610", "{'name':'Second'}", get(groups + "/610").header("ETag")).is(200);
    }

    @Test
    void an_unchanged_group_is_not_sent_again() {
        post(groups, SUPPORT).is(201);
        var tag = get(groups + "/610").header("ETag");

        assertThat(tag).matches("\"[0-9]+\"");
        getUnless(groups + "/610", tag).is(304);
        patch(groups + "/610", "{'name':'Help desk'}").is(200);
        getUnless(groups + "/610", tag).is(200);
    }

    @Test
    void a_deleted_group_is_gone_from_the_live_plan() {
        var version = Long.parseLong(String.valueOf(post(groups, SUPPORT).is(201).header("Ringhall-Live-Version")));

        var deleted = delete(groups + "/610").is(204);

        assertThat(deleted.header("Ringhall-Live-Version")).isEqualTo(Long.toString(version + 1));
        get(groups + "/610").is(404);
        delete(groups + "/610").is(404);
    }

    private static tools.jackson.databind.JsonNode JSON(String text) {
        return tools.jackson.databind.json.JsonMapper.builder().build().readTree(text);
    }
}
