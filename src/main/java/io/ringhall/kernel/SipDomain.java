package io.ringhall.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** A tenant's SIP domain and digest realm: a host name (RFC 1123 §2.1) of at most 190 characters, kept in lower case. */
public record SipDomain(String value) {
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,190}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /** @throws IllegalArgumentException when it is no host name */
    public SipDomain {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SIP domain: letters, digits, hyphens and dots, for example sales.example.com");
        }
    }

    public static boolean isValid(String value) {
        return HOST.matcher(value.strip().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
