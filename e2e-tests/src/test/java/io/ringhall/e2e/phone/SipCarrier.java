package io.ringhall.e2e.phone;

import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;

/** A carrier made of sipp scenarios on one port of the loopback: it is registrar, caller and called. One thing at a time. */
public final class SipCarrier implements AutoCloseable {

    public static final String USER = "4930770000";
    public static final String PASSWORD = "carrier-e2e-42";

    private final SippPort sipp;

    public SipCarrier(RinghallServer server) {
        sipp = new SippPort(server.sipPort(), USER, PASSWORD);
    }

    public int port() {
        return sipp.port();
    }

    /** Challenges a REGISTER, accepts the right answer to the challenge and refuses any other with 403. */
    public SippRun acceptRegistration() {
        return sipp.run("carrier-registrar", "", "", Duration.ZERO);
    }

    /** Calls a number of the house, talks for a while after the answer and hangs up. */
    public SippRun call(String number, Duration talking) {
        return sipp.run("carrier-call", "", number, talking);
    }

    /** Rings on behalf of whoever is called, then answers; stays until the house hangs up. */
    public SippRun answerAfter(Duration ringing) {
        return sipp.run("answer", "", "", ringing);
    }

    /** Answers at once and presses a key after a while; stays until the house hangs up. */
    public SippRun answerAndPress(char key, Duration after) {
        return sipp.run("answer-and-press", "", String.valueOf(key), after);
    }

    @Override
    public void close() {
        sipp.close();
    }
}
