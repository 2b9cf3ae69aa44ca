package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.dialog.Dialog;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Early dialogs of an INVITE of ours, by fork; made by reliable provisional responses, each acknowledged once and in order (RFC 3262 §4). */
final class OutboundForks {
    private static final int MAX_FORKS = 8;
    private static final byte[] NOTHING = {};

    private final int number;
    private final SipLine line;
    private final LegEvents events;
    private final Flow flow;
    private final String contact;
    private final List<Fork> forks = new ArrayList<>(1);

    OutboundForks(int number, SipLine line, LegEvents events, Flow flow, String contact) {
        this.number = number;
        this.line = line;
        this.events = events;
        this.flow = flow;
        this.contact = contact;
    }

    private static final class Fork implements EarlyDialog {
        private final DialogLeg leg;
        private long rseq;
        private byte[] answer = NOTHING;

        Fork(DialogLeg leg) {
            this.leg = leg;
        }

        @Override
        public void prack(SipRequest prack, ServerTransaction transaction) {
            EarlyDialog.unknown(prack, transaction);
        }

        @Override
        public void bye(SipRequest bye, ServerTransaction transaction) {
            EarlyDialog.unknown(bye, transaction);
        }

        /** RFC 6337 §2.2, pattern 6: once the first offer has its answer. */
        @Override
        public boolean takesOffers() {
            return leg.offers() == OfferState.STABLE;
        }
    }

    /** A reliable provisional response. @return whether it is new and in order */
    boolean provisional(SipResponse response, long rseq, SipRequest invite) {
        var fork = find(response.toTag());
        if (fork == null) {
            if (response.toTag() == null || forks.size() == MAX_FORKS) {
                return false;
            }
            fork = new Fork(new DialogLeg(number, line, events, Dialog.uac(invite, response), flow, contact, OfferState.FIRST_OURS));
            fork.leg.early(fork);
            forks.add(fork);
        } else if (fork.rseq != 0 && rseq != fork.rseq + 1) {
            // §4: a repetition is dropped, one that comes too early gets no PRACK and is repeated to us.
            return false;
        }
        fork.rseq = rseq;
        fork.leg.heard(response);
        if (fork.leg.offers().ours() && SessionBody.present(response)) {
            fork.answer = SessionBody.of(response);
            fork.leg.offers(fork.leg.offers().answerIn());
        }
        var prack = fork.leg.request("PRACK")
                .header(Header.RACK, new RAck(rseq, invite.cseq().number(), "INVITE").toString())
                .build();
        fork.leg.send(prack, Settled.INSTANCE);
        return true;
    }

    /** The early dialog of a provisional response, made when there is none (RFC 3261 §12.1); null when there are too many. */
    @Nullable DialogLeg dialog(SipResponse response, SipRequest invite) {
        var fork = find(response.toTag());
        if (fork == null && forks.size() < MAX_FORKS) {
            fork = new Fork(new DialogLeg(number, line, events, Dialog.uac(invite, response), flow, contact, OfferState.FIRST_OURS));
            fork.leg.early(fork);
            forks.add(fork);
        }
        return fork == null ? null : fork.leg;
    }

    private @Nullable Fork find(@Nullable String tag) {
        for (var fork : forks) {
            if (Objects.equals(fork.leg.dialog().remote().tag(), tag)) {
                return fork;
            }
        }
        return null;
    }

    @Nullable DialogLeg offering() {
        for (var fork : forks) {
            if (fork.leg.offers().theirs()) {
                return fork.leg;
            }
        }
        return null;
    }

    /** The early dialog that this 2xx confirms (RFC 3261 §13.2.2.4); the others are given up. Null = it had none. */
    @Nullable DialogLeg confirmed(SipResponse response) {
        var fork = find(response.toTag());
        for (var each : forks) {
            if (each != fork) {
                each.leg.abandon();
            }
        }
        forks.clear();
        if (fork == null) {
            return null;
        }
        forks.add(fork);
        fork.leg.early(null);
        fork.leg.confirmed(response);
        return fork.leg;
    }

    /** The answer that came with a reliable provisional response; the 2xx need not repeat it. */
    byte[] answer() {
        return forks.isEmpty() ? NOTHING : forks.getFirst().answer;
    }

    void abandon() {
        forks.forEach(each -> each.leg.abandon());
        forks.clear();
    }

    /** Whatever becomes of a PRACK, the INVITE's own answer decides. */
    private enum Settled implements ResponseListener {
        INSTANCE;

        @Override
        public void response(SipResponse response, ClientTransaction of) {}

        @Override
        public void timeout(ClientTransaction of) {}

        @Override
        public void transportError(ClientTransaction of) {}
    }
}
