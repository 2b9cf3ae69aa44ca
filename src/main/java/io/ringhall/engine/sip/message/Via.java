package io.ringhall.engine.sip.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One Via value (RFC 3261 §20.42). @param transport in upper case @param port -1 = none given */
public record Via(String transport, String host, int port, Params params) {
    /** Null when malformed. */
    public static @Nullable Via parse(String text) {
        int end = text.length();
        int at = Scan.skipSpace(text, 0, end);
        // sent-protocol = protocol-name SLASH protocol-version SLASH transport
        int name = Scan.tokenEnd(text, at, end);
        int slash = Scan.skipSpace(text, name, end);
        if (!text.regionMatches(true, at, "SIP", 0, name - at) || name - at != 3 || slash >= end || text.charAt(slash) != '/') {
            return null;
        }
        at = Scan.skipSpace(text, slash + 1, end);
        int version = Scan.tokenEnd(text, at, end);
        slash = Scan.skipSpace(text, version, end);
        if (version == at || slash >= end || text.charAt(slash) != '/') {
            return null;
        }
        at = Scan.skipSpace(text, slash + 1, end);
        int transportEnd = Scan.tokenEnd(text, at, end);
        if (transportEnd == at) {
            return null;
        }
        var transport = text.substring(at, transportEnd).toUpperCase(Locale.ROOT);
        at = Scan.skipSpace(text, transportEnd, end);
        int hostEnd = at;
        while (hostEnd < end && text.charAt(hostEnd) != ';' && text.charAt(hostEnd) != ':' && !Scan.space(text.charAt(hostEnd))) {
            if (text.charAt(hostEnd) == '[') {
                int close = text.indexOf(']', hostEnd);
                hostEnd = close < 0 ? end : close;
            } else {
                hostEnd++;
                continue;
            }
            hostEnd = Math.min(end, hostEnd + 1);
        }
        var host = text.substring(at, hostEnd);
        at = Scan.skipSpace(text, hostEnd, end);
        int port = -1;
        if (at < end && text.charAt(at) == ':') {
            at = Scan.skipSpace(text, at + 1, end);
            int digits = Scan.tokenEnd(text, at, end);
            port = (int) Scan.number(text.substring(at, digits), 65_535);
            if (port < 0) {
                return null;
            }
            at = digits;
        }
        var params = Params.parse(text, at, end);
        return !Hosts.valid(host) || params == null ? null : new Via(transport, host, port, params);
    }

    public @Nullable String branch() {
        return params.get("branch");
    }

    public @Nullable String received() {
        return params.get("received");
    }

    /** -1 = absent or without value */
    public int rport() {
        var value = params.get("rport");
        return value == null ? -1 : (int) Scan.number(value, 65_535);
    }

    public Via with(String param, @Nullable String value) {
        return new Via(transport, host, port, params.with(param, value));
    }

    @Override
    public String toString() {
        return "SIP/2.0/" + transport + " " + host + (port < 0 ? "" : ":" + port) + params;
    }
}
