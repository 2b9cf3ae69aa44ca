package io.ringhall.engine.runtime;

import io.ringhall.engine.dns.ServerOrder;
import io.ringhall.engine.report.TrunkState.Registration;
import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.auth.ClientDigest;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.transaction.ClientTransaction;
import io.ringhall.engine.sip.transaction.ResponseListener;
import io.ringhall.engine.trunk.Registering;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Keeps one trunk registered (RFC 3261 §10.2). Lives on the keeping loop. */
final class TrunkRegistration implements ResponseListener {
    private final SipLoop home;
    private final TrunkLine line;
    private final Runnable changed;
    private final ChallengedRequests requests;
    private final String callId;
    private final String tag;
    private long seq;
    private Registering course;
    private boolean registered;
    private boolean closed;
    private Timers.@Nullable Timeout next;

    TrunkRegistration(SipLoop home, TrunkLine line, Runnable changed) {
        this.home = home;
        this.line = line;
        this.changed = changed;
        var config = line.config();
        course = Registering.begin(config.registerSeconds());
        callId = home.tags().get() + home.tags().get();
        tag = home.tags().get();
        requests = new ChallengedRequests(
                home.line().layer(), home.loop(), home.tags(), ClientDigest.of(config.digestUser(), config.password()), 0);
    }

    void now() {
        if (!closed) {
            send(course.expires());
        }
    }

    private void send(long seconds) {
        stop();
        var config = line.config();
        var addresses = ServerOrder.of(line.servers(), bound -> 0);
        if (addresses.isEmpty()) {
            return;
        }
        // RFC 3263 §4.3: after a failure the next address
        var address = addresses.get(course.failures() % addresses.size());
        var flow = home.flowTo(address);
        if (flow == null) {
            failed(Registering.SILENCE, "no way to send to " + address);
            return;
        }
        line.address(address.toString());
        var record = "<sip:" + InviteTemplate.user(config.user() == null ? "" : config.user()) + "@" + config.domain() + ">";
        requests.send(
                SipRequest.to("REGISTER", "sip:" + config.domain())
                        .header(Header.FROM, record + ";tag=" + tag)
                        .header(Header.TO, record)
                        .header(Header.CALL_ID, callId)
                        .header(Header.CSEQ, ++seq + " REGISTER")
                        .header(Header.MAX_FORWARDS, "70")
                        .header(Header.CONTACT, home.contactFor(line.contactUser(), flow))
                        .header(Header.EXPIRES, Long.toString(seconds))
                        .build(),
                flow,
                this);
    }

    @Override
    public void response(SipResponse response, ClientTransaction of) {
        if (!response.isFinal() || closed) {
            return;
        }
        seq = Math.max(seq, of.request().cseq().number());
        if (response.success() || response.status() == 423) {
            take(course.answered(response.status(), granted(response), number(response.header(Header.MIN_EXPIRES))),
                    "the registrar answers " + response.status());
        } else {
            failed(response.status(), requests.refusal() != null
                    ? "the registrar " + requests.refusal()
                    : "the registrar answers " + response.status());
        }
    }

    private void take(Registering.Outcome outcome, String why) {
        course = outcome.next();
        var state = outcome.state();
        if (state == null) {
            send(course.expires());
            return;
        }
        registered = state == Registration.REGISTERED;
        long pause = Math.round(outcome.seconds() * 1000);
        if (!registered) {
            pause += ThreadLocalRandom.current().nextLong(pause / 4);
        }
        long now = home.loop().now();
        line.registration(state, registered ? now + outcome.granted() * 1000 : 0, now + pause);
        line.problem(registered ? null : why);
        again(pause);
        changed.run();
    }

    /** §10.2.4: our contact's own expires, else the header's. */
    private long granted(SipResponse response) {
        long seconds = number(response.header(Header.EXPIRES));
        for (var contact : response.contacts()) {
            if (contact.sipUri() != null && line.contactUser().equals(contact.sipUri().user()) && contact.params().get("expires") != null) {
                seconds = number(contact.params().get("expires"));
            }
        }
        return seconds;
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** @param status of the answer, or {@link Registering#SILENCE} */
    private void failed(int status, String why) {
        if (!closed) {
            take(course.answered(status, 0, 0), why);
        }
    }

    private void again(long millis) {
        stop();
        next = home.loop().schedule(millis, this::now);
    }

    private void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    @Override
    public void timeout(ClientTransaction of) {
        failed(Registering.SILENCE, "the registrar does not answer");
    }

    @Override
    public void transportError(ClientTransaction of) {
        failed(Registering.SILENCE, "the registrar cannot be reached");
    }

    /** §10.2.2: takes the registration back. */
    void close() {
        stop();
        if (registered) {
            send(0);
        }
        closed = true;
    }
}
