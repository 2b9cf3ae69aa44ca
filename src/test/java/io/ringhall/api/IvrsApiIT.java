package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IvrsApiIT extends RestHouse {
    @Test
    void an_ivr_lets_callers_dial_extensions_and_a_patch_keeps_what_it_does_not_name() {
        var tenant = "/" + freshTenant().domain();
        post(tenant + "/mailboxes", "{'number':'703','name':'General'}").is(201);
        var made = post(tenant + "/ivrs", "{'number':'701','name':'Main','directDial':true,'allowed':['10*'],'wrong':{'mailbox':'703'}}").is(201);
        assertThat(made.body().at("/interDigitSeconds").asInt()).isEqualTo(3);
        assertThat(made.body().at("/bargeIn").asBoolean()).isTrue();
        var patched = patch(tenant + "/ivrs/701", "{'excluded':['101']}").is(200).body();
        assertThat(patched.at("/allowed/0").asString()).isEqualTo("10*");
        assertThat(patched.at("/wrong/mailbox").asString()).isEqualTo("703");
        assertThat(delete(tenant + "/mailboxes/703").is(409).text()).contains("701");
    }

    @Test
    void wrong_patterns_and_circles_are_named() {
        var tenant = "/" + freshTenant().domain();
        assertThat(post(tenant + "/ivrs", "{'number':'701','name':'M','allowed':['1x'],'interDigitSeconds':99}").is(422).text())
                .contains("allowed[0]", "inter-digit-range");
        assertThat(post(tenant + "/ivrs", "{'number':'701','name':'M','timedOut':{'ivr':'701'}}").is(422).text()).contains("\"loop\"");
    }
}
