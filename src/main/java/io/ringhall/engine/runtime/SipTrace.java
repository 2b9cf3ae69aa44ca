package io.ringhall.engine.runtime;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.trace.CallSearch;
import io.ringhall.engine.trace.MessageRing;
import io.ringhall.engine.trace.TracedMessage;
import java.util.List;
import java.util.stream.IntStream;

/** The rings of all loops; none while tracing is off. */
final class SipTrace {
    private static final Transport[] TRANSPORTS = Transport.values();
    private volatile List<MessageRing> rings = List.of();

    void open(int loops, int megabytes) {
        rings = megabytes <= 0
                ? List.of()
                : IntStream.range(0, loops).mapToObj(i -> new MessageRing((int) (megabytes * 1024L * 1024 / loops))).toList();
    }

    void message(int loop, boolean sent, byte[] data, Flow flow) {
        var now = rings;
        if (!now.isEmpty()) {
            now.get(loop).write(
                    System.currentTimeMillis(), sent ? MessageRing.Kind.SENT : MessageRing.Kind.RECEIVED, flow.transport().ordinal(),
                    flow.local(), flow.remote(), data);
        }
    }

    void mark(int loop, String domain, String call, String sipCallId) {
        var now = rings;
        if (!now.isEmpty()) {
            CallSearch.mark(now.get(loop), System.currentTimeMillis(), domain, call, sipCallId);
        }
    }

    List<TracedMessage> of(String domain, String call) {
        return CallSearch.find(rings, domain, call, ordinal -> TRANSPORTS[ordinal].name());
    }
}
