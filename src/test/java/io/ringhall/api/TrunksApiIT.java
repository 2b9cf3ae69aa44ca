package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrunksApiIT extends RestHouse {
    private static final String CARRIER =
            "{'name':'My carrier','host':'127.0.0.1','port':9,'user':'4930123','password':'s3cret','enabled':false}";

    @Test
    void a_trunks_password_goes_in_and_never_comes_out_and_a_patch_keeps_it() {
        var tenant = "/" + freshTenant().domain();
        var made = post(tenant + "/trunks", CARRIER).is(201);
        assertThat(made.text()).doesNotContain("s3cret");
        assertThat(made.body().at("/passwordSet").asBoolean()).isTrue();

        var patched = patch(tenant + "/trunks/My carrier", "{'maxCalls':4}").is(200);
        assertThat(patched.body().at("/passwordSet").asBoolean()).isTrue();
        assertThat(patched.body().at("/user").asString()).isEqualTo("4930123");
        assertThat(patch(tenant + "/trunks/My carrier", "{'password':''}").is(200).body().at("/passwordSet").asBoolean())
                .isFalse();
    }

    @Test
    void a_wrong_field_is_named() {
        var tenant = "/" + freshTenant().domain();
        assertThat(post(tenant + "/trunks", "{'name':'X','host':'no host','user':'1'}").is(422).text()).contains("host-format");
    }

    @Test
    void a_number_belongs_to_one_tenant_of_the_installation_and_is_written_in_full() {
        var mine = "/" + freshTenant().domain();
        var theirs = "/" + freshTenant().domain();
        patch(mine + "/number-plan", "{'countryCode':'49','nationalPrefix':'0'}").is(200);
        var made = post(mine + "/numbers", "{'number':'030 7700 01','name':'Sales','destination':{'busy':true}}").is(201);
        assertThat(made.body().at("/number").asString()).isEqualTo("+4930770001");

        var refused = post(theirs + "/numbers", "{'number':'+4930770001','destination':{'busy':true}}").is(409);
        assertThat(refused.text()).doesNotContain(mine.substring(1));
        assertThat(post(mine + "/numbers", "{'number':'+4930770002'}").is(422).text()).contains("target-missing");
    }

    @Test
    void what_a_number_leads_to_is_not_deleted_from_under_it() {
        var tenant = "/" + freshTenant().domain();
        post(tenant + "/mailboxes", "{'number':'703','name':'General'}").is(201);
        post(tenant + "/numbers", "{'number':'+4930770003','destination':{'mailbox':'703'}}").is(201);
        assertThat(delete(tenant + "/mailboxes/703").is(409).text()).contains("+4930770003");
    }
}
