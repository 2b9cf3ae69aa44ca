package io.ringhall.switchboard;

import java.time.Instant;

/**
 * One SIP message of a call, secrets masked.
 *
 * @param sent by us
 * @param from address and port it came from
 * @param line its first line
 */
public record SipStep(Instant at, boolean sent, String transport, String from, String to, String line, String text) {}
