package io.ringhall.engine.sip.parse;

/** Nothing but line ends or zero octets: a keep-alive (RFC 5626 §3.5.1). */
public record KeepAlive() implements Parsed {}
