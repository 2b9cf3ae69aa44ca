package io.ringhall.engine.sip.message;

import java.util.Locale;

/** A URI of another scheme (tel, urn, http…): kept whole, never looked into. */
public record OtherUri(String scheme, String rest) implements Uri {
    public OtherUri {
        scheme = scheme.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return scheme + ':' + rest;
    }
}
