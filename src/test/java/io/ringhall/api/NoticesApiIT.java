package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesApiIT extends RestHouse {
    private static final String GROUP =
            "{'number':'610','name':'Support','stages':[{'members':[{'external':'+15550123'}]}],'final':{'busy':true}%s}";

    @Test
    void a_tenants_notices_are_there_before_anybody_saves_them_and_send_nothing() {
        var tenant = "/" + freshTenant().domain();
        var notices = get(tenant + "/notices").is(200).body();
        assertThat(notices.at("/language").asString()).isEqualTo("en");
        assertThat(notices.at("/missedCallMail/send").asString()).isEqualTo("off");
        assertThat(notices.at("/dailyReport/send").asString()).isEqualTo("off");
        assertThat(notices.at("/reportAt").asString()).isEqualTo("07:00");

        patch(tenant + "/notices", "{'missedCallMail':{'send':'on','recipients':['team@example.com']},'language':'de'}").is(200);
        var patched = patch(tenant + "/notices", "{'missedCallMail':{'recipients':['a@example.com','b@example.com']}}").is(200).body();
        assertThat(patched.at("/missedCallMail/send").asString()).isEqualTo("on");
        assertThat(patched.at("/missedCallMail/recipients").size()).isEqualTo(2);
        assertThat(patched.at("/language").asString()).isEqualTo("de");
    }

    @Test
    void a_group_shows_its_notices_and_a_patch_keeps_those_it_does_not_name() {
        var tenant = "/" + freshTenant().domain();
        var made = post(tenant + "/ring-groups", GROUP.formatted("")).is(201).body();
        assertThat(made.at("/missedCallMail/send").asString()).isEqualTo("default");
        assertThat(made.at("/dailyReport/emptyDays").asString()).isEqualTo("default");
        assertThat(made.at("/actionUrl/tenantToo").asBoolean()).isTrue();
        assertThat(made.at("/actionUrl/hooks").size()).isZero();
        assertThat(made.at("/crmHeader").asBoolean()).isFalse();

        patch(tenant + "/ring-groups/610", """
                {'missedCallMail':{'send':'on','recipients':['support@example.com']},
                 'actionUrl':{'hooks':[{'name':'CRM','events':['ringing','missed'],'url':'https://crm.example.com/pop?n={caller}'}]}}""")
                .is(200);
        var patched = patch(tenant + "/ring-groups/610", "{'dailyReport':{'send':'on'},'name':'Helpers'}").is(200).body();
        assertThat(patched.at("/missedCallMail/recipients/0").asString()).isEqualTo("support@example.com");
        assertThat(patched.at("/dailyReport/send").asString()).isEqualTo("on");
        assertThat(patched.at("/actionUrl/hooks/0/events/1").asString()).isEqualTo("missed");
        assertThat(patched.at("/actionUrl/hooks/0/method").asString()).isEqualTo("get");
        assertThat(patched.at("/actionUrl/hooks/0/enabled").asBoolean()).isTrue();
    }

    @Test
    void a_wrong_notice_is_named_at_its_field() {
        var tenant = "/" + freshTenant().domain();
        post(tenant + "/ring-groups", GROUP.formatted(",'missedCallMail':{'recipients':['nobody']}"))
                .problem(422, "missedCallMail.recipients[0]", "mail-address");
        post(tenant + "/ring-groups", GROUP.formatted(",'missedCallMail':{'send':'sometimes'}"))
                .problem(422, "missedCallMail.send", "unknown-word");
        post(tenant + "/ring-groups", GROUP.formatted(",'actionUrl':{'hooks':[{'url':'ftp://example.com/'}]}"))
                .problem(422, "actionUrl.hooks[0].url", "url-format");
        post(tenant + "/ring-groups", GROUP.formatted(",'actionUrl':{'hooks':[{'url':'https://{caller}.example.com/'}]}"))
                .problem(422, "actionUrl.hooks[0].url", "url-host");
        post(tenant + "/ring-groups", GROUP.formatted(",'actionUrl':{'hooks':[{'url':'https://example.com/{nobody}'}]}"))
                .problem(422, "actionUrl.hooks[0].url", "variable-unknown");
        patch(tenant + "/notices", "{'reportAt':'seven'}").problem(422, "reportAt", "time-format");
        patch(tenant + "/notices", "{'language':'tlh'}").problem(422, "language", "language-unknown");
    }

    @Test
    void who_gets_a_mailboxs_messages_stands_at_the_mailbox() {
        var tenant = "/" + freshTenant().domain();
        var made = post(tenant + "/mailboxes", "{'number':'703','name':'General'}").is(201).body();
        assertThat(made.at("/mail/recipients").size()).isZero();
        assertThat(made.at("/mail/attach").asBoolean()).isTrue();
        patch(tenant + "/mailboxes/703", "{'mail':{'recipients':['office@example.com']}}").is(200);
        var patched = patch(tenant + "/mailboxes/703", "{'mail':{'attach':false}}").is(200).body();
        assertThat(patched.at("/mail/recipients/0").asString()).isEqualTo("office@example.com");
        assertThat(patched.at("/mail/attach").asBoolean()).isFalse();
        patch(tenant + "/mailboxes/703", "{'mail':{'recipients':['no address']}}").problem(422, "mail.recipients[0]", "mail-address");
    }

    @Test
    void the_signing_secret_is_shown_once_and_is_another_each_time() {
        var tenant = "/" + freshTenant().domain();
        var first = post(tenant + "/notices/signing-secret", "{}").is(201).body().at("/secret").asString();
        assertThat(first).hasSize(20);
        assertThat(post(tenant + "/notices/signing-secret", "{}").is(201).text()).doesNotContain(first);
        assertThat(get(tenant + "/notices").is(200).text()).doesNotContain(first);
    }
}
