package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Effect;
import io.ringhall.engine.leg.OutboundLeg;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legs of one call to phones with several flows: when one has failed, the next is tried, and nothing but its failure makes it so (RFC 5626 §7). */
final class FlowFailover {
    /** RFC 5626 §11.5: somebody on the way knows that the flow is gone. */
    private static final int FLOW_FAILED = 430;

    private final CallRunner runner;
    private final Map<Integer, Effect.Dial> dialled = new HashMap<>(2);

    FlowFailover(CallRunner runner) {
        this.runner = runner;
    }

    /** A leg is on its way, or could not be. */
    void dialled(Effect.Dial dial) {
        dialled.put(dial.leg(), dial);
    }

    /** What to dial now that there is no flow, or the leg failed; null = that was the last way. @param leg null = it never went out */
    Effect.@Nullable Dial after(int number, int status, @Nullable OutboundLeg leg) {
        var dial = dialled.get(number);
        if (dial == null || leg != null && leg.wasCancelled()) {
            return null;
        }
        var home = runner.home();
        var call = runner.call();
        if (status == FLOW_FAILED) {
            home.core().locations().failed(call.config().domain(), dial.member(), dial.contact(), home.loop().now());
        }
        boolean flow = leg == null || leg.flowFailed() || status == FLOW_FAILED || status == 408;
        if (!flow || dial.contact().others().isEmpty()) {
            dialled.remove(number);
            return null;
        }
        var next = dial.contact().next();
        runner.note(new Effect.Note(Kind.RING, dial.stage(), dial.member(), "by another flow: " + (leg == null ? "the first is closed" : "the first failed")));
        return new Effect.Dial(dial.leg(), dial.member(), next, dial.presentation(), dial.stage(), dial.sentOn(), dial.apart());
    }
}
