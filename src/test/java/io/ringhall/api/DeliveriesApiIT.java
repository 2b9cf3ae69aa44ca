package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ringhall.notifications.outbox.Delivery;
import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.testing.MailBox;
import io.ringhall.tenancy.TenantAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DeliveriesApiIT extends RestHouse {
    @Autowired
    private Outbox outbox;

    @Autowired
    private JavaMailSenderImpl sender;

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static OutboxEntry request(TenantAccess tenant, String event, String url) {
        return new OutboxEntry(
                tenant.tenantId(), event, "hook:1", "hook", "600", "c1", new Delivery.Request("CRM", "missed", "GET", url, null, null));
    }

    @Test
    void a_request_that_leads_inside_is_given_up_at_once_and_shown_without_its_secrets() {
        var tenant = freshTenant();
        outbox.put(List.of(request(tenant, "c1:missed", "http://10.0.0.1/pop?token=abc&n=1")));
        until(() -> get("/" + tenant.domain() + "/deliveries?state=dead").is(200).body().at("/items").size() == 1);

        var shown = get("/" + tenant.domain() + "/deliveries").is(200).body().at("/items/0");
        assertThat(shown.at("/target").asString()).isEqualTo("GET http://10.0.0.1/pop?token=***&n=1");
        assertThat(shown.at("/result").asString()).contains("inside");
        assertThat(shown.at("/attempts").asInt()).isEqualTo(1);

        post("/" + tenant.domain() + "/deliveries/" + shown.at("/id").asString() + "/replay", "{}").is(202);
        until(() -> get("/" + tenant.domain() + "/deliveries?state=dead").is(200).body().at("/items").size() == 1);
        assertThat(get("/" + tenant.domain() + "/deliveries").body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void the_same_event_to_the_same_target_is_kept_once() {
        var tenant = freshTenant();
        var entry = request(tenant, "c2:missed", "http://10.0.0.1/");
        outbox.put(List.of(entry, entry));
        outbox.put(List.of(entry));
        assertThat(get("/" + tenant.domain() + "/deliveries").is(200).body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void nobody_sees_or_replays_what_is_another_tenants() {
        var tenant = freshTenant();
        var other = freshTenant();
        outbox.put(List.of(request(tenant, "c3:missed", "http://10.0.0.1/")));
        until(() -> get("/" + tenant.domain() + "/deliveries?state=dead").is(200).body().at("/items").size() == 1);
        var id = get("/" + tenant.domain() + "/deliveries").body().at("/items/0/id").asString();
        assertThat(get("/" + other.domain() + "/deliveries").is(200).body().at("/items").size()).isZero();
        post("/" + other.domain() + "/deliveries/" + id + "/replay", "{}").is(404);
    }

    @Test
    void pages_lead_on_to_what_is_older() {
        var tenant = freshTenant();
        for (int i = 0; i < 3; i++) {
            outbox.put(List.of(request(tenant, "p" + i, "http://10.0.0.1/" + i)));
        }
        var first = get("/" + tenant.domain() + "/deliveries?limit=2").is(200).body();
        assertThat(first.at("/items").size()).isEqualTo(2);
        var second = get("/" + tenant.domain() + "/deliveries?limit=2&cursor=" + first.at("/next").asString()).is(200).body();
        assertThat(second.at("/items").size()).isEqualTo(1);
        assertThat(second.at("/items/0/target").asString()).endsWith("/0");
        get("/" + tenant.domain() + "/deliveries?state=lost").problem(422, "state", "wrong-value");
    }

    @Test
    void a_test_call_tells_what_came_back_or_why_it_was_not_made() throws IOException {
        var tenant = freshTenant();
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var answer = post("/" + tenant.domain() + "/notices/hook-test", "{'url':'http://127.0.0.1:" + server.getAddress().getPort() + "/'}")
                    .is(200);
            assertThat(answer.body().at("/result").asString()).isEqualTo("refused");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_test_mail_arrives() {
        var tenant = freshTenant();
        try (var mail = new MailBox(sender)) {
            post("/" + tenant.domain() + "/notices/mail-test", "{'to':'me@example.com'}").is(202);
            until(() -> !mail.to("me@example.com").isEmpty());
            assertThat(MailBox.content(mail.to("me@example.com").getFirst())).contains("It only says that mails arrive");
        }
        post("/" + tenant.domain() + "/notices/mail-test", "{'to':'me'}").problem(422, "to", "mail-address");
    }
}
