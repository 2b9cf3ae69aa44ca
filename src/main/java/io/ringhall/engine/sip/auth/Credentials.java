package io.ringhall.engine.sip.auth;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an Authorization header: {@code Digest name=value, name="value"} (RFC 3261 §25.1). */
record Credentials(Map<String, String> params) {
    /** Null when it is not a well-formed Digest. */
    static @Nullable Credentials parse(String header) {
        if (!header.regionMatches(true, 0, "Digest", 0, 6) || header.length() < 8 || header.charAt(6) > ' ') {
            return null;
        }
        var params = new HashMap<String, String>();
        int at = 7;
        int end = header.length();
        while (at < end) {
            while (at < end && (header.charAt(at) <= ' ' || header.charAt(at) == ',')) {
                at++;
            }
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                return at == end ? new Credentials(params) : null;
            }
            var name = header.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = equals + 1;
            while (at < end && header.charAt(at) <= ' ') {
                at++;
            }
            var value = new StringBuilder();
            if (at < end && header.charAt(at) == '"') {
                for (at++; at < end && header.charAt(at) != '"'; at++) {
                    if (header.charAt(at) == '\\' && at + 1 < end) {
                        at++;
                    }
                    value.append(header.charAt(at));
                }
                if (at++ >= end) {
                    return null;
                }
            } else {
                while (at < end && header.charAt(at) != ',' && header.charAt(at) > ' ') {
                    value.append(header.charAt(at++));
                }
            }
            if (params.put(name, value.toString()) != null) {
                return null;
            }
        }
        return new Credentials(params);
    }

    @Nullable String get(String name) {
        return params.get(name);
    }

    String require(String name) {
        return params.getOrDefault(name, "");
    }

    /** Secrets are never logged. */
    @Override
    public String toString() {
        return "Credentials[" + params.get("username") + "]";
    }
}
