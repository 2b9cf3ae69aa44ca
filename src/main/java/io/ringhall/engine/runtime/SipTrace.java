package io.ringhall.engine.runtime;

import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.trace.CallSearch;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.engine.trace.MessageRing;
import io.ringhall.engine.trace.TracedMessage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where every SIP message is written down: the rings of all loops, and a capture server; neither while it is off. */
final class SipTrace implements AutoCloseable {
    private static final Transport[] TRANSPORTS = Transport.values();
    private volatile List<MessageRing> rings = List.of();
    private volatile @Nullable HepExport export;

    void open(int loops, int megabytes) {
        rings = megabytes <= 0
                ? List.of()
                : IntStream.range(0, loops).mapToObj(i -> new MessageRing((int) (megabytes * 1024L * 1024 / loops))).toList();
    }

    /** Null = no more. */
    synchronized void export(@Nullable HepTarget target) throws IOException {
        close();
        export = target == null ? null : new HepExport(target);
    }

    ExportFigures exported() {
        var now = export;
        return now == null ? ExportFigures.NONE : now.figures();
    }

    @Override
    public synchronized void close() {
        if (export != null) {
            export.close();
            export = null;
        }
    }

    void message(int loop, boolean sent, byte[] data, Flow flow) {
        var now = rings;
        if (!now.isEmpty()) {
            now.get(loop).write(
                    System.currentTimeMillis(), sent ? MessageRing.Kind.SENT : MessageRing.Kind.RECEIVED, flow.transport().ordinal(),
                    flow.local(), flow.remote(), data);
        }
        var copies = export;
        if (copies != null) {
            copies.message(sent, data, flow);
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
