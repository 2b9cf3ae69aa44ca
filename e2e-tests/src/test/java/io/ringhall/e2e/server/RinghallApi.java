package io.ringhall.e2e.server;

import io.ringhall.e2e.Await;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface as a test speaks it: data is made here, only what is under test goes through browser and phones. */
public final class RinghallApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RinghallServer server;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();

    RinghallApi(RinghallServer server, String user, String password) {
        this.server = server;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes an extension; the answer is its SIP password, told once. */
    public String createExtension(String number, String name) {
        var made = expect(201, post("extensions", "{\"number\":\"%s\",\"name\":\"%s\"}".formatted(number, name)));
        return made.get("password").asString();
    }

    /** Makes a group from JSON with single quotes, for reading's sake. */
    public JsonNode createRingGroup(String json) {
        return expect(201, post("ring-groups", json));
    }

    public JsonNode ringGroup(String number) {
        return expect(200, get("ring-groups/" + number));
    }

    /** The answer to a POST as it is, for tests of refusals. */
    public Answer post(String resource, String json) {
        return send(request(resource).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))).build());
    }

    public Answer patch(String resource, String json) {
        return send(request(resource).header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json.replace('\'', '"'))).build());
    }

    public Answer get(String resource) {
        return send(request(resource).GET().build());
    }

    /** Waits for a finished call that fits; records are written off the call path, so it may take a moment. */
    public JsonNode awaitCall(String what, Predicate<JsonNode> fits) {
        return Await.found("a call record: " + what, Duration.ofSeconds(15), () -> call(fits));
    }

    public Optional<JsonNode> call(Predicate<JsonNode> fits) {
        var items = expect(200, get("calls")).get("items");
        return StreamSupport.stream(items.spliterator(), false).filter(fits).findFirst();
    }

    public boolean isRegistered(String extension) {
        var answer = expect(200, get("registrations"));
        var items = answer.isArray() ? answer : answer.get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(it -> extension.equals(it.path("extension").asString("")));
    }

    private HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(server.url("/api/v1/tenants/" + RinghallServer.DOMAIN + "/" + resource))
                .header("Authorization", authorization).header("Accept", "application/json")
                .timeout(Duration.ofSeconds(20));
    }

    private static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but was " + answer);
        }
        return answer.body();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            var text = response.body();
            var body = text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), body);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer to " + request, e);
        }
    }

    /** Status, media type and JSON body of one answer. */
    public record Answer(int status, String type, JsonNode body) {}
}
