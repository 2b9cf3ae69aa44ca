package io.ringhall.engine.sip.parse;

/** Nothing but line ends or zero bytes: a keep-alive (RFC 5626 §3.5.1, §4.4.1). */
public record KeepAlive() implements Parsed {}
