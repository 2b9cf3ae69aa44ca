package io.ringhall.engine.trunk;

/** A number as people type it and as it stands in tel: and sip: URIs (RFC 3966 §3, RFC 3261 §19.1.6). */
final class PhoneText {
    private static final int LONGEST_TEXT = 128;
    private static final String CONTEXT = ";phone-context=";

    private PhoneText() {}

    /** Digits, with a plus in front where there was one; empty when it is no number. */
    static String digits(String text) {
        var bare = text.strip();
        if (bare.length() > LONGEST_TEXT) {
            return "";
        }
        int colon = bare.indexOf(':');
        if (colon >= 0) {
            var scheme = bare.substring(0, colon);
            if (!scheme.equalsIgnoreCase("tel") && !scheme.equalsIgnoreCase("sip") && !scheme.equalsIgnoreCase("sips")) {
                return "";
            }
            bare = bare.substring(colon + 1);
        }
        int at = bare.indexOf('@');
        bare = at < 0 ? bare : bare.substring(0, at);
        int semicolon = bare.indexOf(';');
        if (semicolon < 0) {
            return compact(bare);
        }
        var number = compact(bare.substring(0, semicolon));
        return number.isEmpty() || number.startsWith("+") ? number : compact(context(bare.substring(semicolon)) + number);
    }

    /** RFC 3966 §5.1.5: a local number's context may be the digits in front of it; a domain name says nothing to us. */
    private static String context(String params) {
        int from = params.toLowerCase(java.util.Locale.ROOT).indexOf(CONTEXT);
        if (from < 0) {
            return "";
        }
        int begin = from + CONTEXT.length();
        int end = params.indexOf(';', begin);
        var value = params.substring(begin, end < 0 ? params.length() : end);
        return value.startsWith("+") ? value : "";
    }

    private static String compact(String text) {
        var plain = text.strip();
        // "+49 (0)30…": the bracketed zero is for callers inside the country only
        plain = plain.startsWith("+") || plain.startsWith("00") ? plain.replace("(0)", "") : plain;
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9' || c == '+' && out.isEmpty()) {
                out.append(c);
            } else if ("-.()/ \u00a0".indexOf(c) < 0) {
                return "";
            }
        }
        return out.length() == 1 && out.charAt(0) == '+' ? "" : out.toString();
    }
}
