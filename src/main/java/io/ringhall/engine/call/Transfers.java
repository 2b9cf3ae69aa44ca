package io.ringhall.engine.call;

import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfers by REFER (RFC 3515, 5589). As a back-to-back user agent the engine does itself what it is asked: the remaining party
 * keeps its leg and is routed like an answered caller; the transferor's leg waits until the target answers.
 */
final class Transfers {
    private Transfers() {}

    static CallState begin(Talking talking, CallEvent.Referred referred, World world, Effects out) {
        var call = talking.call();
        int leg = referred.leg();
        if (talking.offering() != Talking.NOBODY) {
            out.add(new Effect.RefuseRefer(leg, 491));
            return talking;
        }
        boolean byParty = leg == call.party().leg();
        var by = byParty ? call.party().who().number() : talking.member();
        if (byParty && call.party().who().extension() == null) {
            // Who calls from outside reaches the tenant's numbers and nothing else, by REFER neither.
            out.add(new Effect.RefuseRefer(leg, 403));
            return talking;
        }
        boolean outside = referred.to() instanceof ReferTarget.ToNumber(var dialled) && Routing.outside(call, dialled);
        var author = call.config().extension(by);
        if (outside && (author == null || !author.mayDialOut())) {
            out.note(Kind.TRANSFER, call.stage(), by, "may not call outside numbers");
            out.add(new Effect.RefuseRefer(leg, 403));
            return talking;
        }
        var remaining = byParty ? new Party(talking.far(), known(call, talking.member())) : call.party();
        out.add(new Effect.AcceptRefer(leg));
        out.add(new Effect.NotifyRefer(leg, 100));
        var transfer = new Transfer(leg, by, true, call.party(), talking.far(), talking.member());
        // A person sends the call on: where it has been before is no loop.
        var sent = call.withParty(remaining).withVisited(List.of()).withTransfer(transfer);
        return switch (referred.to()) {
            case ReferTarget.ToNumber(var number) -> {
                out.note(Kind.TRANSFER, call.stage(), by, "transfers " + remaining.who().number() + " to " + number);
                out.add(new Effect.Detach(remaining.leg(), leg));
                yield outside ? Routing.toOutside(sent, number, world, out) : Routing.toNumber(sent, number, world, out);
            }
            case ReferTarget.ToDialog(var dialog) -> {
                // RFC 5589 §7: whom the transferor talks to in its other call. Nobody is parted before that one agrees.
                out.note(Kind.TRANSFER, call.stage(), by, "joins " + remaining.who().number() + " with its other call");
                yield Claiming.begin(sent, new ClaimTarget.OfDialog(dialog), author == null ? null : by, true, null, List.of(), out);
            }
        };
    }

    /** A member as somebody who is connected. */
    static Caller known(Call call, String member) {
        var extension = call.config().extension(member);
        return extension == null ? new Caller(member, null, null, false) : new Caller(member, extension.name(), member, false);
    }

    /** Events on the transferor's leg while the target is sought; null = the event is not about it. */
    static @Nullable CallState transferor(CallState state, CallEvent event, Effects out) {
        var call = state.call();
        var transfer = call.transfer();
        if (transfer == null) {
            return null;
        }
        return switch (event) {
            case CallEvent.Ended(int leg, var why) when leg == transfer.leg() -> {
                out.note(Kind.TRANSFER, call.stage(), transfer.by(), "left the call; the transfer goes on");
                yield state.with(call.withTransfer(transfer.gone()));
            }
            case CallEvent.Reoffered(int leg) when leg == transfer.leg() -> {
                out.add(transfer.present() ? new Effect.AnswerOffer(leg) : new Effect.RefuseOffer(leg, 481));
                yield state;
            }
            // RFC 3515 §2.4.4 allows several REFERs in a dialog; one call goes one way at a time.
            case CallEvent.Referred referred -> {
                out.add(new Effect.RefuseRefer(referred.leg(), 491));
                yield state;
            }
            default -> null;
        };
    }

    static void ringing(Call call, Effects out) {
        if (call.transfer() != null) {
            out.add(new Effect.NotifyRefer(call.transfer().leg(), 180));
        }
    }

    /** The target answered: the transferor is released. */
    static Call settled(Call call, Effects out) {
        var transfer = call.transfer();
        if (transfer == null) {
            return call;
        }
        out.note(Kind.TRANSFER, call.stage(), transfer.by(), "the transfer is complete");
        release(transfer, 200, out);
        return call.withTransfer(null);
    }

    /** The call ends before the target answered. */
    static Call abandoned(Call call, Effects out) {
        var transfer = call.transfer();
        if (transfer == null) {
            return call;
        }
        release(transfer, 487, out);
        return call.withTransfer(null);
    }

    private static void release(Transfer transfer, int status, Effects out) {
        out.add(new Effect.NotifyRefer(transfer.leg(), status));
        if (transfer.present()) {
            out.add(new Effect.HangUp(transfer.leg()));
        }
    }

    /** The target failed: the transferor has the call again; null = it is gone. */
    static @Nullable CallState failed(Call call, Transfer transfer, int status, String reason, Effects out) {
        out.add(new Effect.NotifyRefer(transfer.leg(), status));
        if (!transfer.present()) {
            out.note(Kind.TRANSFER, call.stage(), transfer.by(), "the transfer failed: " + status + " " + reason);
            return null;
        }
        out.note(Kind.TRANSFER, call.stage(), transfer.by(), "has the call again: " + status + " " + reason);
        var back = call.withTransfer(null).withParty(transfer.former()).withNextTimer();
        out.add(new Effect.Join(back.party().leg(), transfer.far()));
        return new Talking(back, transfer.far(), transfer.member(), Talking.NOBODY);
    }
}
