package io.ringhall.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringhall.outgoing.OutgoingResult.Answered;
import io.ringhall.outgoing.OutgoingResult.Failed;
import io.ringhall.outgoing.OutgoingResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests against a real server on this machine, which only an allow-list makes reachable. */
class OutgoingHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "hello");
        });
        server.createContext("/metadata", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));
        server.createContext("/mapped", exchange -> redirect(exchange, "http://[::ffff:10.0.0.1]/"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/moved", exchange -> redirect(exchange, "/there?x=1"));
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write('.');
                    out.flush();
                }
            }
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        answer(exchange, 302, "");
    }

    private static OutgoingHttp allowing(String list) {
        return new OutgoingHttp(new TargetGuard(list, InetAddress::getAllByName));
    }

    private static OutgoingResult get(OutgoingHttp http, String url) {
        return http.send(OutgoingRequest.get(url, PATIENCE, 1000));
    }

    @Test
    void this_machine_is_not_reached_unless_allowed() throws IOException {
        try (var http = allowing("")) {
            assertThat(get(http, base + "/")).isInstanceOf(Refused.class);
            assertThat(get(http, base.replace("127.0.0.1", "localhost"))).isInstanceOf(Refused.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void an_allowed_address_is_asked_with_method_headers_and_body() throws IOException {
        try (var http = allowing("127.0.0.1")) {
            var result = http.send(new OutgoingRequest(
                    "POST", base + "/hook?a=%20b", Map.of("Content-Type", "application/json"), "{}".getBytes(StandardCharsets.UTF_8),
                    PATIENCE, 1000, 0));
            assertThat(result).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.isSuccess()).isTrue();
                assertThat(new String(answered.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
            });
        }
        assertThat(asked).containsExactly("POST /hook?a=%20b {}");
    }

    @Test
    void a_redirect_is_followed_where_it_may_lead_and_refused_where_it_leads_inside() throws IOException {
        try (var http = allowing("127.0.0.1")) {
            assertThat(get(http, base + "/moved")).isInstanceOf(Answered.class);
            assertThat(asked).containsExactly("GET /there?x=1 ");
            assertThat(get(http, base + "/metadata")).isInstanceOf(Refused.class);
            assertThat(get(http, base + "/mapped")).isInstanceOf(Refused.class);
            assertThat(get(http, base + "/file")).isInstanceOf(Refused.class);
            assertThat(get(http, base + "/round")).isInstanceOf(Failed.class);
        }
    }

    @Test
    void without_redirects_the_answer_is_the_redirect_itself() throws IOException {
        try (var http = allowing("127.0.0.1")) {
            assertThat(http.send(new OutgoingRequest("POST", base + "/moved", Map.of(), null, PATIENCE, 10, 0)))
                    .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.status()).isEqualTo(302));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_name_server_that_changes_its_answer_is_asked_once_and_gains_nothing() throws IOException {
        var times = new AtomicInteger();
        TargetGuard.Names rebinding = host ->
                new InetAddress[] {InetAddress.ofLiteral(times.getAndIncrement() == 0 ? "240.0.0.1" : "127.0.0.1")};
        try (var http = new OutgoingHttp(new TargetGuard("240.0.0.0/4", rebinding))) {
            var port = server.getAddress().getPort();
            // the checked address is the one connected to: nothing listens there, and the server here hears nothing
            assertThat(http.send(OutgoingRequest.get("http://rebind.example.com:" + port + "/", Duration.ofSeconds(1), 10)))
                    .isInstanceOf(Failed.class);
            assertThat(times).hasValue(1);
            assertThat(http.send(OutgoingRequest.get("http://rebind.example.com:" + port + "/", Duration.ofSeconds(1), 10)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void an_endless_answer_is_cut_off() throws IOException {
        try (var http = allowing("127.0.0.1")) {
            assertThat(get(http, base + "/drip")).isInstanceOfSatisfying(
                    Answered.class, answered -> assertThat(answered.body()).hasSize(1000));
        }
    }

    @Test
    void who_does_not_answer_in_time_is_left_alone() throws IOException {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
        });
        try (var http = allowing("127.0.0.1")) {
            assertThat(http.send(OutgoingRequest.get(base + "/slow", Duration.ofMillis(300), 10))).isInstanceOf(Failed.class);
        }
    }
}
