package io.ringhall.e2e.phone;

import io.ringhall.e2e.phone.WireMessage.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What sipp wrote with {@code -trace_msg}: every message with its time to the microsecond. */
public record WireTrace(List<WireMessage> messages) {

    private static final Pattern HEAD = Pattern.compile(
            "-{20,} (\\d{4}-\\d\\d-\\d\\d[ \\t]\\d\\d:\\d\\d:\\d\\d\\.\\d{6})\\R(UDP|TCP) message (sent|received)[^\\n]*\\R\\R?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** The trace so far; empty while the file is not there yet. */
    public static WireTrace read(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readString(file, StandardCharsets.ISO_8859_1)) : new WireTrace(List.of());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    static WireTrace parse(String text) {
        var messages = new ArrayList<WireMessage>();
        var head = HEAD.matcher(text);
        boolean found = head.find();
        while (found) {
            var at = LocalDateTime.parse(head.group(1).replace('\t', ' '), TIME).atZone(ZoneId.systemDefault()).toInstant();
            var direction = head.group(3).equals("sent") ? Direction.SENT : Direction.RECEIVED;
            int from = head.end();
            found = head.find();
            int to = found ? head.start() : text.length();
            messages.add(new WireMessage(at, direction, text.substring(from, to)));
        }
        return new WireTrace(List.copyOf(messages));
    }

    public List<WireMessage> received(Predicate<WireMessage> fits) {
        return messages.stream().filter(m -> m.direction() == Direction.RECEIVED).filter(fits).toList();
    }

    /** Requests of a method that arrived, retransmissions (same branch, RFC 3261 §17.2.3) counted once. */
    public List<WireMessage> requests(String method) {
        var branches = new ArrayList<String>();
        return received(m -> m.isRequest(method)).stream().filter(m -> {
            var via = m.header("Via");
            return !branches.contains(via) && branches.add(via);
        }).toList();
    }

    public List<WireMessage> responses(int status) {
        return received(m -> m.isResponse(status));
    }
}
