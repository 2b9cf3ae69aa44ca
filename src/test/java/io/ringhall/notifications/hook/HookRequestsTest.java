package io.ringhall.notifications.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.notifications.outbox.Delivery.Request;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookMethod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** behaviour.md §3, Agent connects via ActionURL (A). */
class HookRequestsTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final HookCall CALL = new HookCall(
            "c1@x", "+4930 1", "Ann \"A\" & Söhne", "600", "600", "Sales", "102", 2, "ACME/1", "answered", AT, 12, 78);

    private static Hook hook(HookMethod method, String url, @Nullable String body) {
        return new Hook("CRM", true, List.of(), method, url, body);
    }

    private static Request request(Hook hook) {
        return HookRequests.of(hook, HookEvent.ANSWERED, CALL, "demo.example.com", AT);
    }

    @Test
    void every_variable_stands_url_encoded_in_the_address() {
        var url = "https://crm.example.com/{group}?e={event}&i={eventid}&n={caller}&c={callername}&d={did}&g={groupname}&a={agent}"
                + "&k={callid}&s={stage}&crm={crm_account}&w={wait}&t={talk}&o={outcome}";
        assertThat(request(hook(HookMethod.GET, url, null)).url())
                .isEqualTo("https://crm.example.com/600?e=answered&i=c1%40x%3Aanswered&n=%2B4930%201&c=Ann%20%22A%22%20%26%20S%C3%B6hne&d=600"
                        + "&g=Sales&a=102&k=c1%40x&s=2&crm=ACME%2F1&w=12&t=78&o=answered");
    }

    @Test
    void a_form_and_json_of_ones_own_are_encoded_as_what_they_are() {
        var form = request(hook(HookMethod.POST, "https://a/", "n={caller}&c={callername}"));
        assertThat(form.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form.body()).isEqualTo("n=%2B4930+1&c=Ann+%22A%22+%26+S%C3%B6hne");
        var json = request(hook(HookMethod.POST, "https://a/", "{\"c\":\"{callername}\"}"));
        assertThat(json.contentType()).isEqualTo("application/json");
        assertThat(json.body()).isEqualTo("{\"c\":\"Ann \\\"A\\\" & Söhne\"}");
    }

    @Test
    void a_webhook_carries_the_whole_event_as_json() {
        var request = request(hook(HookMethod.JSON, "https://a/", null));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body())
                .contains("\"id\":\"c1@x:answered\"", "\"event\":\"answered\"", "\"tenant\":\"demo.example.com\"")
                .contains("\"crmAccount\":\"ACME/1\"", "\"agent\":\"102\"", "\"waitSeconds\":12");
    }

    @Test
    void a_hook_hears_what_it_asked_for_and_everything_when_it_asked_for_nothing() {
        assertThat(hook(HookMethod.GET, "https://a/", null).wants(HookEvent.MISSED)).isTrue();
        assertThat(new Hook("", true, List.of(HookEvent.MISSED), HookMethod.GET, "https://a/", null).wants(HookEvent.ENDED)).isFalse();
        assertThat(new Hook("", false, List.of(), HookMethod.GET, "https://a/", null).wants(HookEvent.ENDED)).isFalse();
    }
}
