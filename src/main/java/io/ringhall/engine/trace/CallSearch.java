package io.ringhall.engine.trace;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the messages of a call: marks tell its Call-IDs, on all loops; then every message that has one of them. */
public final class CallSearch {
    /** A ladder longer than this helps nobody. */
    static final int MOST = 2_000;

    private static final InetSocketAddress NOWHERE = new InetSocketAddress(0);

    private CallSearch() {}

    public static void mark(MessageRing ring, long now, String domain, String call, String sipCallId) {
        var text = domain + '\n' + call + '\n' + sipCallId;
        ring.write(now, MessageRing.Kind.MARK, 0, NOWHERE, NOWHERE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param transports names by ordinal */
    public static List<TracedMessage> find(List<MessageRing> rings, String domain, String call, IntFunction<String> transports) {
        var prefix = domain + '\n' + call + '\n';
        var ids = new HashSet<String>();
        for (var ring : rings) {
            ring.read(entry -> {
                if (entry.kind() == MessageRing.Kind.MARK) {
                    var text = new String(entry.data(), StandardCharsets.UTF_8);
                    if (text.startsWith(prefix)) {
                        ids.add(text.substring(prefix.length()));
                    }
                }
            });
        }
        var found = new ArrayList<TracedMessage>();
        if (ids.isEmpty()) {
            return found;
        }
        for (var ring : rings) {
            ring.read(entry -> {
                if (entry.kind() != MessageRing.Kind.MARK && found.size() < MOST && ids.contains(callId(entry.data()))) {
                    found.add(TracedMessage.masked(
                            entry.at(), entry.kind() == MessageRing.Kind.SENT, transports.apply(entry.transport()), entry.local(),
                            entry.remote(), entry.data()));
                }
            });
        }
        found.sort(Comparator.comparingLong(TracedMessage::at));
        return found;
    }

    /** The value of Call-ID or i, null when there is none before the body. */
    static @Nullable String callId(byte[] message) {
        int line = 0;
        while (line < message.length) {
            int end = line;
            while (end < message.length && message[end] != '\r' && message[end] != '\n') {
                end++;
            }
            int name = name(message, line, end);
            if (name > 0) {
                return new String(message, name, end - name, StandardCharsets.UTF_8).strip();
            }
            if (end == line && line > 0) {
                return null;
            }
            line = end + (end + 1 < message.length && message[end] == '\r' && message[end + 1] == '\n' ? 2 : 1);
        }
        return null;
    }

    /** Where the value begins if this line is Call-ID; 0 otherwise. */
    private static int name(byte[] message, int from, int to) {
        int length = word(message, from, to, "call-id") ? 7 : word(message, from, to, "i") ? 1 : 0;
        if (length == 0) {
            return 0;
        }
        int colon = from + length;
        while (colon < to && (message[colon] == ' ' || message[colon] == '\t')) {
            colon++;
        }
        return colon < to && message[colon] == ':' ? colon + 1 : 0;
    }

    private static boolean word(byte[] message, int from, int to, String word) {
        if (to - from <= word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase((char) message[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
