package io.ringhall.engine.sip.parse;

import io.ringhall.engine.sip.message.SipMessage;

/** What bytes turned out to be. */
public sealed interface Parsed permits Parsed.Ok, ParseFailure, KeepAlive {
    /** A sound message. */
    record Ok(SipMessage message) implements Parsed {}
}
