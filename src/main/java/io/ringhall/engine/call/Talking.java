package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;

/**
 * Two people talk: the call's party and a member.
 *
 * @param far the member's leg
 * @param offering the leg whose re-INVITE is waiting for the other side's answer, or {@link #NOBODY}
 */
record Talking(Call call, int far, String member, int offering) implements CallState {
    static final int NOBODY = -1;

    @Override
    public Talking with(Call next) {
        return new Talking(next, far, member, offering);
    }

    int other(int leg) {
        return leg == call.party().leg() ? far : call.party().leg();
    }

    boolean mine(int leg) {
        return leg == call.party().leg() || leg == far;
    }

    CallState over(int leg, String why, Effects out) {
        if (!mine(leg)) {
            return this;
        }
        out.note(Kind.ENDED, call.stage(), leg == Call.CALLER ? "caller" : leg == far ? member : call.party().who().number(), why);
        out.add(new Effect.HangUp(other(leg)));
        return finish(out);
    }

    CallState hangUp(String by, Effects out) {
        out.note(Kind.ENDED, call.stage(), null, "ended by " + by);
        out.add(new Effect.HangUp(call.party().leg()));
        out.add(new Effect.HangUp(far));
        return finish(out);
    }

    private CallState finish(Effects out) {
        return Endings.finish(call, Outcome.ANSWERED, null, out);
    }

    /** RFC 3261 §14.2: an offer that meets another still unanswered one is refused with 491. */
    CallState reoffered(int leg, Effects out) {
        if (!mine(leg)) {
            return this;
        }
        if (offering != NOBODY) {
            out.add(new Effect.RefuseOffer(leg, 491));
            return this;
        }
        out.add(new Effect.PassOffer(leg, other(leg)));
        return new Talking(call, far, member, leg);
    }

    CallState reofferAccepted(int leg, Effects out) {
        if (offering == NOBODY || other(leg) != offering) {
            return this;
        }
        out.add(new Effect.PassAnswer(leg, offering));
        return new Talking(call, far, member, NOBODY);
    }

    CallState reofferRefused(int leg, int status, Effects out) {
        if (offering == NOBODY || other(leg) != offering) {
            return this;
        }
        out.add(new Effect.RefuseOffer(offering, status));
        return new Talking(call, far, member, NOBODY);
    }
}
