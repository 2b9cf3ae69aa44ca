package io.ringhall.calls;

import io.ringhall.engine.report.TraceEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The trace of a call as one JSON column: it is always read as a whole. */
@Component
class TraceJson {
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    /** @param t milliseconds since the epoch */
    private record Line(long t, String kind, int stage, @Nullable String subject, String detail) {}

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<TraceEntry> trace) {
        return json.writeValueAsString(trace.stream()
                .map(entry -> new Line(entry.at(), word(entry.kind()), entry.stage(), entry.subject(), entry.detail()))
                .toList());
    }

    List<CallTrace> read(String text) {
        return json.readValue(text, LINES).stream()
                .map(line ->
                        new CallTrace(Instant.ofEpochMilli(line.t()), line.kind(), line.stage(), line.subject(), line.detail()))
                .toList();
    }

    private static String word(TraceEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
