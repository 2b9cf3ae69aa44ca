package io.ringhall.ui.call;

import io.ringhall.switchboard.SipStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a call as a drawing needs them: who has a column, and an arrow for each message.
 *
 * @param parties caller first if known, then Ringhall, then everybody else as they appear
 * @param left messages that came after the most a drawing shows
 */
record LadderRows(List<Party> parties, List<Row> rows, int left) {
    /** More arrows than this nobody reads; the capture has them all. */
    static final int MOST = 300;

    private static final String RINGHALL = "Ringhall";

    /** @param address empty when Ringhall used several */
    record Party(String name, String address) {}

    /** What colours an arrow. */
    enum Kind {
        REQUEST,
        PROVISIONAL,
        SUCCESS,
        REDIRECTION,
        FAILURE
    }

    /**
     * @param from index of the party
     * @param since the first message
     * @param copy 1 = the first of its kind, 2 = the same bytes a second time…
     */
    record Row(int from, int to, Duration since, String label, Kind kind, int copy, SipStep step) {}

    /**
     * @param caller number of the caller
     * @param members who a Call-ID leads to; absent for the caller's own
     */
    static LadderRows of(List<SipStep> steps, String caller, Map<String, String> members) {
        var shown = steps.subList(0, Math.min(MOST, steps.size()));
        var first = callerOf(shown);
        var names = new LinkedHashMap<String, TreeSet<String>>();
        var local = new TreeSet<String>();
        for (var step : shown) {
            local.add(local(step));
            var known = names.computeIfAbsent(remote(step), address -> new TreeSet<>());
            var member = members.get(header(step.text(), "call-id", "i"));
            if (member != null) {
                known.add(member);
            }
        }
        var columns = new ArrayList<Party>();
        var index = new HashMap<String, Integer>();
        if (first != null) {
            index.put(first, 0);
            columns.add(new Party(caller, first));
        }
        int us = columns.size();
        columns.add(new Party(RINGHALL, local.size() == 1 ? local.first() : ""));
        names.forEach((address, known) -> {
            if (index.putIfAbsent(address, columns.size()) == null) {
                columns.add(new Party(known.isEmpty() ? "Phone" : String.join(", ", known), address));
            }
        });
        var copies = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        for (var step : shown) {
            int other = index.getOrDefault(remote(step), us);
            int copy = copies.merge(step.sent() + remote(step) + '\n' + step.text(), 1, Integer::sum);
            rows.add(new Row(
                    step.sent() ? us : other,
                    step.sent() ? other : us,
                    Duration.between(shown.getFirst().at(), step.at()),
                    label(step),
                    kind(step.line()),
                    copy,
                    step));
        }
        return new LadderRows(List.copyOf(columns), List.copyOf(rows), steps.size() - shown.size());
    }

    /** Where the INVITE without a To tag came from, RFC 3261 §12.1.1; null when it is no longer kept. */
    private static @Nullable String callerOf(List<SipStep> steps) {
        return steps.stream()
                .filter(step -> !step.sent() && step.line().startsWith("INVITE "))
                .filter(step -> !header(step.text(), "to", "t").toLowerCase(Locale.ROOT).contains(";tag="))
                .map(LadderRows::remote)
                .findFirst()
                .orElse(null);
    }

    private static String remote(SipStep step) {
        return step.sent() ? step.to() : step.from();
    }

    private static String local(SipStep step) {
        return step.sent() ? step.from() : step.to();
    }

    /** A response says which request it answers; a message with a session description says so. */
    private static String label(SipStep step) {
        var line = step.line();
        var said = line.substring(0, Math.max(0, line.indexOf(' ')));
        if (isResponse(line)) {
            var request = header(step.text(), "cseq", "cseq");
            said = line.substring(line.indexOf(' ') + 1).strip() + " · " + request.substring(request.lastIndexOf(' ') + 1);
        } else if (said.isEmpty()) {
            said = line;
        }
        return header(step.text(), "content-type", "c").toLowerCase(Locale.ROOT).startsWith("application/sdp") ? said + " (SDP)" : said;
    }

    private static Kind kind(String line) {
        if (!isResponse(line)) {
            return Kind.REQUEST;
        }
        return switch (line.charAt("SIP/2.0 ".length())) {
            case '1' -> Kind.PROVISIONAL;
            case '2' -> Kind.SUCCESS;
            case '3' -> Kind.REDIRECTION;
            default -> Kind.FAILURE;
        };
    }

    private static boolean isResponse(String line) {
        return line.startsWith("SIP/2.0 ") && line.length() > "SIP/2.0 ".length();
    }

    /** The first value of a header, empty when there is none before the body. */
    private static String header(String text, String name, String compact) {
        return text.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.indexOf(':') > 0)
                .filter(line -> {
                    var key = line.substring(0, line.indexOf(':')).strip();
                    return key.equalsIgnoreCase(name) || key.equalsIgnoreCase(compact);
                })
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
