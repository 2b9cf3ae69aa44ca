package io.ringhall.engine.dns;

import java.util.Locale;

/** @param name without a closing dot, lower case */
public record DnsQuestion(String name, Type type) {
    public enum Type {
        NAPTR,
        SRV,
        A,
        AAAA
    }

    public DnsQuestion {
        name = (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
