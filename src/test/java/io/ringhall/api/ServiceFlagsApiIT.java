package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.tenancy.TenantAccess;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceFlagsApiIT extends RestHouse {
    private static final String NIGHT =
            """
            {'number':'750','name':'Night','negative':true,'week':{'monday':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'17:30'}],
            'friday':[{'from':'22:00','to':'06:00'}]},'holidays':[{'date':'2026-12-24','name':'Christmas Eve','hours':[{'from':'09:00','to':'12:00'}]},
            {'date':'2026-12-25','until':'2026-12-26','name':'Christmas'}],'permitted':['9*'],'pin':'4711'}""";

    private TenantAccess tenant;
    private String flags;

    @BeforeEach
    void tenant_with_a_mailbox() {
        tenant = freshTenant();
        flags = "/" + tenant.domain() + "/service-flags";
        post("/" + tenant.domain() + "/extensions", "{'number':'101','name':'Ann'}").is(201);
        post("/" + tenant.domain() + "/mailboxes", "{'number':'703','name':'General'}").is(201);
    }

    private void group(String rules) {
        post("/" + tenant.domain() + "/ring-groups",
                        "{'number':'610','name':'Support','stages':[{'members':[{'extension':'101'}]}],'final':{'mailbox':'703'},'flagRules':" + rules + "}")
                .is(201);
    }

    @Test
    void a_flag_is_made_manual_by_default_and_automatic_by_its_hours() {
        post(flags, "{'number':'751','name':'Lunch'}").is(201);
        post(flags, NIGHT).is(201);

        assertThat(get(flags + "/751").is(200).body().at("/mode").asString()).isEqualTo("manual");
        var night = get(flags + "/750").is(200).body();
        assertThat(night.at("/mode").asString()).isEqualTo("automatic");
        assertThat(night.at("/week/monday/1/to").asString()).isEqualTo("17:30");
        assertThat(night.at("/holidays/1/until").asString()).isEqualTo("2026-12-26");
        assertThat(night.at("/pinSet").asBoolean()).isTrue();
        assertThat(night.has("pin")).isFalse();
    }

    @Test
    void what_is_read_can_be_written_back_and_a_patch_keeps_the_rest() {
        post(flags, NIGHT).is(201);
        var answer = get(flags + "/750");
        var before = answer.body();

        put(flags + "/750", answer.text()).is(200);
        patch(flags + "/750", "{'lampInverted':true}").is(200);

        var after = get(flags + "/750").body();
        assertThat(after.at("/week").toString()).isEqualTo(before.at("/week").toString());
        assertThat(after.at("/holidays").toString()).isEqualTo(before.at("/holidays").toString());
        assertThat(after.at("/pinSet").asBoolean()).isTrue();
        assertThat(after.at("/lampInverted").asBoolean()).isTrue();
    }

    @Test
    void what_is_wrong_is_refused_at_its_field() {
        post(flags, NIGHT.replace("09:00", "nine")).problem(422, "week.monday[0].from", "time-format");
        post(flags, NIGHT.replace("'9*'", "'all'")).problem(422, "permitted[0]", "pattern-format");
        post(flags, NIGHT.replace("4711", "12")).problem(422, "pin", "pin-format");
        post(flags, NIGHT.replace("'2026-12-26'", "'2026-12-20'")).problem(422, "holidays[1].until", "holiday-order");
        post(flags, NIGHT.replace("monday", "moonday")).problem(422, "week.moonday", "unknown-word");
        post(flags, NIGHT.replace("'750'", "'101'")).problem(409, "number", "number-taken");
    }

    @Test
    void a_manual_flag_is_set_and_cleared_without_a_save() {
        post(flags, "{'number':'751','name':'Lunch'}").is(201);
        var version = get(flags + "/751").header("Ringhall-Live-Version");

        assertThat(get(flags + "/751/state").is(200).body().at("/set").asBoolean()).isFalse();
        assertThat(put(flags + "/751/state", "{'set':true}").is(200).body().at("/set").asBoolean()).isTrue();
        assertThat(post(flags + "/751/state/toggle", "{}").is(200).body().at("/set").asBoolean()).isFalse();
        assertThat(get(flags + "/751").header("Ringhall-Live-Version")).isEqualTo(version);
    }

    @Test
    void an_override_holds_until_a_moment_names_who_did_it_and_is_undone() {
        post(flags, "{'number':'750','name':'Day','week':{'monday':[{'from':'00:00','to':'24:00'}],'tuesday':[{'from':'00:00','to':'24:00'}],"
                        + "'wednesday':[{'from':'00:00','to':'24:00'}],'thursday':[{'from':'00:00','to':'24:00'}],'friday':[{'from':'00:00','to':'24:00'}],"
                        + "'saturday':[{'from':'00:00','to':'24:00'}],'sunday':[{'from':'00:00','to':'24:00'}]}}")
                .is(201);
        var until = Instant.now().plusSeconds(3600).toString();

        var forced = put(flags + "/750/state", "{'set':false,'until':'" + until + "'}").is(200).body();

        assertThat(forced.at("/set").asBoolean()).isFalse();
        assertThat(forced.at("/scheduled").asBoolean()).isTrue();
        assertThat(forced.at("/overridden").asBoolean()).isTrue();
        assertThat(forced.at("/by").asString()).isEqualTo("admin");
        assertThat(Instant.parse(forced.at("/next").asString()).toEpochMilli()).isEqualTo(Instant.parse(until).toEpochMilli());
        var released = delete(flags + "/750/state").is(200).body();
        assertThat(released.at("/set").asBoolean()).isTrue();
        assertThat(released.at("/overridden").asBoolean()).isFalse();
        var holiday = post(flags + "/750/state/holiday", "{}").is(200).body();
        assertThat(holiday.at("/set").asBoolean()).isFalse();
        assertThat(holiday.at("/holiday").asBoolean()).isTrue();
        put(flags + "/750/state", "{'set':true,'until':'2020-01-01T00:00:00Z'}").problem(422, "until", "until-past");
    }

    @Test
    void the_calendar_tells_when_the_schedule_has_it_set_in_the_tenants_time() {
        post(flags, NIGHT).is(201);

        var spans = get(flags + "/750/calendar?from=2026-11-30T00:00:00Z&days=1").is(200).body().at("/items");

        assertThat(spans.toString())
                .isEqualTo(
                        "[{\"from\":\"2026-11-30T00:00:00Z\",\"to\":\"2026-11-30T09:00:00Z\"},{\"from\":\"2026-11-30T12:00:00Z\",\"to\":\"2026-11-30T13:00:00Z\"},"
                                + "{\"from\":\"2026-11-30T17:30:00Z\",\"to\":\"2026-12-01T00:00:00Z\"}]");
    }

    @Test
    void a_flag_in_use_is_not_deleted_but_another_may_take_its_place() {
        post(flags, NIGHT).is(201);
        post(flags, "{'number':'751','name':'Lunch'}").is(201);
        group("[{'flag':'750','destination':{'mailbox':'703'}}]");

        delete(flags + "/750").problem(409, "flagRules[0].flag", "in-use");
        assertThat(get(flags + "/750/usages").body().at("/items/0/where").asString()).isEqualTo("flagRules[0].flag");
        delete(flags + "/750?replacement=751").is(204);

        var rule = get("/" + tenant.domain() + "/ring-groups/610").body().at("/flagRules/0");
        assertThat(rule.at("/flag").asString()).isEqualTo("751");
        assertThat(rule.at("/set").asBoolean()).isTrue();
    }

    @Test
    void rules_of_groups_menus_and_queues_and_conditions_of_stages_point_at_flags_that_exist() {
        post(flags, NIGHT).is(201);
        group("[{'flag':'750','set':false,'destination':{'busy':true}}]");

        patch("/" + tenant.domain() + "/ring-groups/610", "{'flagRules':[{'flag':'799','destination':{'busy':true}}]}")
                .problem(422, "flagRules[0].flag", "reference-unknown");
        patch("/" + tenant.domain() + "/ring-groups/610", "{'flagRules':[{'flag':'750'}]}")
                .problem(422, "flagRules[0].destination", "destination-missing");
        patch("/" + tenant.domain() + "/ring-groups/610",
                        "{'stages':[{'members':[{'extension':'101'}],'when':{'flag':'799'}}]}")
                .problem(422, "stages[0].when", "reference-unknown");
        post("/" + tenant.domain() + "/ivrs", "{'number':'701','name':'Menu','flagRules':[{'flag':'750','destination':{'group':'610'}}]}").is(201);
        post("/" + tenant.domain() + "/queues", "{'number':'702','name':'Wait','flagRules':[{'flag':'750','destination':{'ivr':'701'}}]}").is(201);
        assertThat(get("/" + tenant.domain() + "/queues/702").body().at("/flagRules/0/destination/ivr").asString()).isEqualTo("701");
        assertThat(get("/" + tenant.domain() + "/ivrs/701").body().at("/flagRules/0/destination/group").asString()).isEqualTo("610");
        patch(flags + "/750", "{'number':'760'}").is(200);
        assertThat(get("/" + tenant.domain() + "/ivrs/701").body().at("/flagRules/0/flag").asString()).isEqualTo("760");
    }

    @Test
    void what_would_happen_at_a_time_is_told_by_the_tenants_clock() {
        post(flags, NIGHT).is(201);
        group("[{'flag':'750','destination':{'mailbox':'703'}}]");
        var simulation = "/" + tenant.domain() + "/ring-groups/610/simulation";

        var night = get(simulation + "?at=2026-11-30T08:00").is(200).body();
        assertThat(night.at("/endsWith").asString()).isEqualTo("mailbox 703");
        assertThat(night.at("/rings")).isEmpty();
        assertThat(night.at("/trace").toString()).contains("flag 750 Night is set");

        var day = get(simulation + "?at=2026-11-30T10:00:00Z").is(200).body();
        assertThat(day.at("/rings/0/member").asString()).isEqualTo("101");
        assertThat(day.at("/rings/0/seconds").asDouble()).isEqualTo(20);
        assertThat(get(simulation + "?at=2026-11-30T10:00&phones=registered").is(200).body().at("/rings")).isEmpty();

        get(simulation + "?at=tomorrow").problem(422, "at", "time-format");
        get("/" + tenant.domain() + "/ring-groups/699/simulation").is(404);
    }
}
