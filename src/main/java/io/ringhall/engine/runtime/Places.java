package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.Claim;
import io.ringhall.engine.call.ClaimTarget;
import io.ringhall.engine.call.Replaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which leg of which call a dialog belongs to, among the calls of one loop; it remembers those that were over lately. */
final class Places {
    /** Calls that are remembered after their end. */
    private static final int MEMORY = 256;

    private static final int NOBODY = -2;

    /** @param ours our tag @param theirs the phone's, null before it gave one */
    private record Identity(int leg, String callId, @Nullable String ours, @Nullable String theirs) {
        /**
         * RFC 3891 §3 has our tag as to-tag. A lamp shows the dialog as its phone sees it, and phones build the header from that in either
         * order; tags being what they are, both name this dialog and no other.
         */
        boolean is(Replaces dialog) {
            return callId.equals(dialog.callId())
                    && (dialog.toTag().equals(ours) && dialog.fromTag().equals(theirs)
                            || dialog.toTag().equals(theirs) && dialog.fromTag().equals(ours));
        }
    }

    private final SipLoop home;
    private final ArrayDeque<List<Identity>> former = new ArrayDeque<>();

    Places(SipLoop home) {
        this.home = home;
    }

    private static List<Identity> of(CallRunner runner) {
        var list = new ArrayList<Identity>(4);
        var caller = runner.callerLeg();
        list.add(new Identity(Call.CALLER, caller.invite().callId(), caller.tag(), caller.invite().fromTag()));
        runner.legs().forEach((number, leg) -> list.add(new Identity(number, leg.callId(), leg.localTag(), leg.remoteTag())));
        return list;
    }

    void over(CallRunner runner) {
        if (former.size() == MEMORY) {
            former.removeFirst();
        }
        former.addLast(of(runner));
    }

    /** Looks here, then on the loops behind this one. @param otherwise what is answered when none has it */
    void seek(PlaceRequest request, int otherwise) {
        for (var runner : home.calls()) {
            if (runner != request.link().runner() && runner.call().config().domain().equals(request.domain())) {
                int leg = leg(runner, request.target());
                if (leg != NOBODY) {
                    runner.links().asked(request, leg);
                    return;
                }
            }
        }
        // RFC 3891 §3: 603 for a dialog that is over, 481 for one that never was.
        int status = request.target() instanceof ClaimTarget.OfDialog(var dialog)
                        && former.stream().anyMatch(call -> call.stream().anyMatch(each -> each.is(dialog)))
                ? 603
                : otherwise;
        var next = home.next();
        if (next == null) {
            request.link().refused(status);
        } else {
            next.loop().execute(() -> next.places().seek(request, status));
        }
    }

    private static int leg(CallRunner runner, ClaimTarget target) {
        return switch (target) {
            case ClaimTarget.OfRinging(String id) -> runner.call().id().equals(id) ? Claim.RINGING : NOBODY;
            case ClaimTarget.OfDialog(Replaces dialog) -> {
                for (var each : of(runner)) {
                    if (each.is(dialog)) {
                        yield each.leg();
                    }
                }
                yield NOBODY;
            }
        };
    }
}
