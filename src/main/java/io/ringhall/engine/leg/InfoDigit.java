package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Digits in SIP INFO: {@code application/dtmf-relay} ("Signal=5") and {@code application/dtmf} ("5"). */
final class InfoDigit {
    static final char NONE = 0;
    private static final String KEYS = "0123456789*#ABCD";

    private InfoDigit() {}

    static char of(SipRequest info) {
        var type = info.contentType();
        if (type == null) {
            return NONE;
        }
        var body = new String(info.body(), StandardCharsets.US_ASCII);
        var kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("application/dtmf-relay")) {
            for (var line : body.split("\r?\n", 8)) {
                int equals = line.indexOf('=');
                if (equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase("signal")) {
                    return key(line.substring(equals + 1));
                }
            }
            return NONE;
        }
        return kind.startsWith("application/dtmf") ? key(body) : NONE;
    }

    private static char key(String text) {
        var value = text.strip().toUpperCase(Locale.ROOT);
        if (value.equals("10")) {
            return '*';
        }
        if (value.equals("11")) {
            return '#';
        }
        return value.length() == 1 && KEYS.indexOf(value.charAt(0)) >= 0 ? value.charAt(0) : NONE;
    }
}
