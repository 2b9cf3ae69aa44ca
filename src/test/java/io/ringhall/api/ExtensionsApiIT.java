package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtensionsApiIT extends RestHouse {
    private String domain;
    private String extensions;

    @BeforeEach
    void tenant() {
        domain = freshTenant().domain();
        extensions = "/" + domain + "/extensions";
    }

    @Test
    void the_sip_password_is_answered_once() {
        var made = post(extensions, "{'number':'101','name':'Ann'}").is(201);

        assertThat(made.body().at("/password").asString()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(get(extensions + "/101").is(200).body().has("password")).isFalse();
        assertThat(get(extensions).is(200).text()).doesNotContain("password").doesNotContain("ha1");
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        var first = post(extensions, "{'number':'101','name':'Ann'}").body().at("/password").asString();

        var second = post(extensions + "/101/password", "{}").is(200).body().at("/password").asString();

        assertThat(second).isNotBlank().isNotEqualTo(first);
    }

    @Test
    void a_password_cannot_be_chosen() {
        post(extensions, "{'number':'101','name':'Ann','pass':'1234'}").problem(422, "pass", "unknown-field");
    }

    @Test
    void an_extension_in_use_is_deleted_only_with_a_replacement() {
        post(extensions, "{'number':'101','name':'Ann'}").is(201);
        post(extensions, "{'number':'102','name':'Bob'}").is(201);
        post("/" + domain + "/ring-groups", "{'number':'610','name':'S','stages':[{'members':[{'extension':'101'}]}],'final':{'busy':true}}")
                .is(201);

        delete(extensions + "/101").problem(409, "stages[0].members[0]", "in-use");
        assertThat(get(extensions + "/101/usages").is(200).body().at("/items/0/number").asString()).isEqualTo("610");
        delete(extensions + "/101?replacement=102").is(204);

        assertThat(get("/" + domain + "/ring-groups/610").body().at("/stages/0/members/0/extension").asString())
                .isEqualTo("102");
    }

    @Test
    void bad_numbers_and_names_are_refused_at_their_fields() {
        post(extensions, "{'name':'Ann'}").is(422);
        assertThat(post(extensions, "{'number':'1 OR 1=1','name':'Ann'}").is(422).body().at("/errors/0/path").asString())
                .isEqualTo("number");
        assertThat(post(extensions, "{'number':'101','name':''}").is(422).body().at("/errors/0/path").asString())
                .isEqualTo("name");
    }

    @Test
    void a_partial_update_of_one_field_keeps_the_others() {
        post(extensions, "{'number':'101','name':'Ann','noAnswerSeconds':45,'callWaiting':false}").is(201);

        patch(extensions + "/101", "{'doNotDisturb':true}").is(200);

        var extension = get(extensions + "/101").body();
        assertThat(extension.at("/noAnswerSeconds").asInt()).isEqualTo(45);
        assertThat(extension.at("/callWaiting").asBoolean()).isFalse();
        assertThat(extension.at("/doNotDisturb").asBoolean()).isTrue();
    }
}
