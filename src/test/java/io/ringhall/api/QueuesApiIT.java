package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueuesApiIT extends RestHouse {
    private String tenant() {
        var tenant = "/" + freshTenant().domain();
        post(tenant + "/extensions", "{'number':'101','name':'Ann'}").is(201);
        post(tenant + "/extensions", "{'number':'102','name':'Bob'}").is(201);
        post(tenant + "/mailboxes", "{'number':'703','name':'General'}").is(201);
        return tenant;
    }

    @Test
    void a_queue_has_agents_and_every_rule_has_a_default_that_a_patch_keeps() {
        var tenant = tenant();
        var made = post(tenant + "/queues", """
                {'number':'702','name':'Support','agents':['102','101'],'exits':{'0':{'mailbox':'703'}},'loggedOut':{'mailbox':'703'},
                 'escalations':[{'afterSeconds':60,'agents':['101']}]}""").is(201).body();
        assertThat(made.at("/agents/0").asString()).isEqualTo("102");
        assertThat(made.at("/strategy").asString()).isEqualTo("longest-idle");
        assertThat(made.at("/ringSeconds").asInt()).isEqualTo(20);
        var patched = patch(tenant + "/queues/702", "{'wrapUpSeconds':25}").is(200).body();
        assertThat(patched.at("/wrapUpSeconds").asInt()).isEqualTo(25);
        assertThat(patched.at("/agents/1").asString()).isEqualTo("101");
        assertThat(patched.at("/exits/0/mailbox").asString()).isEqualTo("703");
        assertThat(patched.at("/escalations/0/agents/0").asString()).isEqualTo("101");
    }

    @Test
    void an_agent_that_does_not_exist_and_a_circle_of_ways_out_are_named_at_their_field() {
        var tenant = tenant();
        assertThat(post(tenant + "/queues", "{'number':'702','name':'S','agents':['101','199']}").is(422).text())
                .contains("agents[1]", "There is no extension 199");
        assertThat(post(tenant + "/queues", "{'number':'702','name':'S','agents':['101','101']}").is(422).text()).contains("listed-twice");
        assertThat(post(tenant + "/queues", "{'number':'702','name':'S','tooFew':{'queue':'702'},'minAgents':1}").is(422).text())
                .contains("\"loop\"", "tooFew");
        assertThat(post(tenant + "/queues", "{'number':'702','name':'S','ringSeconds':1,'announceSeconds':3}").is(422).text())
                .contains("ring-range", "announce-range");
    }

    @Test
    void an_agent_that_is_used_is_not_deleted_from_under_the_queue() {
        var tenant = tenant();
        post(tenant + "/queues", "{'number':'702','name':'Support','agents':['101']}").is(201);
        assertThat(delete(tenant + "/extensions/101").is(409).text()).contains("702");
    }

    @Test
    void an_agent_is_logged_out_and_the_queue_says_who_is_there() {
        var tenant = tenant();
        post(tenant + "/queues", "{'number':'702','name':'Support','agents':['101','102']}").is(201);
        var state = get(tenant + "/queues/702/state").is(200).body();
        assertThat(state.at("/waiting").asInt()).isZero();
        assertThat(state.at("/loggedIn").asInt()).isEqualTo(2);
        assertThat(state.at("/agents/0/state").asString()).isEqualTo("not registered");
        put(tenant + "/queues/702/agents/101", "{'loggedIn':false}").is(200);
        assertThat(get(tenant + "/queues/702/state").is(200).body().at("/loggedIn").asInt()).isEqualTo(1);
        put(tenant + "/queues/702/agents/999", "{'loggedIn':true}").is(404);
        put(tenant + "/queues/702/agents/101", "{}").is(422);
        get(tenant + "/queues/799/state").is(404);
    }

    @Test
    void a_mailbox_has_subscribers_and_a_pin_that_goes_in_and_never_comes_out() {
        var tenant = tenant();
        patch(tenant + "/mailboxes/703", "{'subscribers':['101']}").is(200);
        assertThat(patch(tenant + "/mailboxes/703", "{'maxSeconds':90}").is(200).body().at("/subscribers/0").asString()).isEqualTo("101");
        assertThat(patch(tenant + "/mailboxes/703", "{'subscribers':['199']}").is(422).text()).contains("subscribers[0]");
        assertThat(get(tenant + "/mailboxes/703/pin").is(200).body().at("/set").asBoolean()).isFalse();
        assertThat(put(tenant + "/mailboxes/703/pin", "{'pin':'12'}").is(422).text()).contains("pin-format");
        put(tenant + "/mailboxes/703/pin", "{'pin':'2468'}").is(204);
        assertThat(get(tenant + "/mailboxes/703/pin").is(200).text()).contains("true").doesNotContain("2468");
        delete(tenant + "/mailboxes/703/pin").is(204);
        put(tenant + "/mailboxes/799/pin", "{'pin':'2468'}").is(404);
    }
}
