package io.ringhall.e2e.phone;

import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;

/**
 * A phone made of sipp scenarios on one port: it registers with digest, rings, answers, refuses, calls. What it sees on the wire
 * is kept and can be asserted. One thing at a time: a scenario has to end before the next begins.
 */
public final class SipPhone implements AutoCloseable {

    private static final Duration REGISTERED = Duration.ofSeconds(10);

    private final String user;
    private final SippPort sipp;
    private String status = "";

    public SipPhone(RinghallServer server, String user, String password) {
        this(server.sipPort(), user, password);
    }

    private SipPhone(int server, String user, String password) {
        this.user = user;
        this.sipp = new SippPort(server, user, password);
    }

    /** A phone of the demo tenant, not registered yet. */
    public static SipPhone demo(RinghallServer server, String user) {
        return new SipPhone(server, user, RinghallServer.PHONE_PASSWORD);
    }

    /** A phone of the demo tenant that reaches the server by way of a network of its own. */
    public static SipPhone demo(LossyRelay network, String user) {
        return new SipPhone(network.port(), user, RinghallServer.PHONE_PASSWORD);
    }

    public String number() {
        return user;
    }

    public SipPhone register() {
        run("register", "", Duration.ZERO, "-key", "expires", "600").awaitEnd(REGISTERED);
        return this;
    }

    public SipPhone unregister() {
        run("register", "", Duration.ZERO, "-key", "expires", "0").awaitEnd(REGISTERED);
        return this;
    }

    /** Rings until it is cancelled. */
    public SippRun ring() {
        return run("ring", "", Duration.ZERO);
    }

    /** Rings, then answers; stays until the other side hangs up. */
    public SippRun answerAfter(Duration ringing) {
        return run("answer", "", ringing, "-rtp_echo");
    }

    /** Refuses the call at once, for instance with "486 Busy Here". */
    public SippRun refuse(String status) {
        this.status = status;
        return run("refuse", "", Duration.ZERO);
    }

    /** Watches a group's lamp through one call, then leaves. */
    public SippRun watch(String number) {
        return run("watch", number, Duration.ZERO);
    }

    /** Calls a number, talks for a while after the answer and hangs up. */
    public SippRun call(String number, Duration talking) {
        return run("call", number, talking);
    }

    /** Calls a number, hears it ring for a while and gives up. */
    public SippRun callAndGiveUp(String number, Duration patience) {
        // A second 180 may come while it waits: sipp must not take that as the scenario's end.
        return run("give-up", number, patience, "-default_behaviors", "all,-abortunexp");
    }

    /** Calls with reliable provisional responses, a session timer and a hold by UPDATE. */
    public SippRun callWithExtensions(String number, Duration talking) {
        return run("call-with-extensions", number, talking);
    }

    /** Calls without an offer. */
    public SippRun callWithoutOffer(String number, Duration talking) {
        return run("call-without-offer", number, talking);
    }

    /** Sends its session in a reliable 183, answers a while later, lets itself be held. */
    public SippRun answerReliably(Duration ringing) {
        return run("answer-reliably", "", ringing);
    }

    /** Refuses the call with 302 to another number. */
    public SippRun moveTo(String number) {
        status = number;
        return run("move", "", Duration.ZERO);
    }

    /** Answers that many calls at once, patient with what gets lost. */
    public SippRun answerMany(int calls, Duration ringing) {
        return run("answer-patiently", "", ringing, "-m", "" + calls);
    }

    /** Rings for that many calls until each is cancelled, patient with what gets lost. */
    public SippRun ringMany(int calls) {
        return run("ring-patiently", "", Duration.ZERO, "-m", "" + calls);
    }

    /** Makes that many calls, four a second. */
    public SippRun callMany(int calls, String number, Duration talking) {
        return run("call", number, talking, "-m", "" + calls, "-r", "4");
    }

    @Override
    public void close() {
        sipp.close();
    }

    private SippRun run(String scenario, String target, Duration pause, String... more) {
        return sipp.run(scenario, status, target, pause, more);
    }
}
