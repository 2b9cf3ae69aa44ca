package io.ringhall.engine.sip.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One Via value (RFC 3261 §20.42).
 *
 * @param transport upper case
 * @param port -1 when absent
 */
public record Via(String transport, String host, int port, Params params) {
    private static final String[] TRANSPORTS = {"UDP", "TCP", "TLS", "WS", "WSS"};

    /** Begins every branch made by an RFC 3261 element (§8.1.1.7). */
    public static final String MAGIC = "z9hG4bK";

    /** That of a request we send; it asks for the port it is seen to come from (RFC 3581 §3). */
    public static Via asking(String transport, String host, int port, String branch) {
        return new Via(transport, host, port, Params.of("branch", branch, "rport", null));
    }

    public @Nullable String branch() {
        return params.get("branch");
    }

    public @Nullable String received() {
        return params.get("received");
    }

    /** Port of RFC 3581; -1 when absent or only asked for. */
    public int rport() {
        String rport = params.get("rport");
        return rport == null ? -1 : (int) Chars.number(rport, 65535);
    }

    /** The branch identifies the transaction by itself; a bare cookie does not (RFC 4475 §3.2.1). */
    public boolean uniqueBranch() {
        String branch = branch();
        return branch != null
                && branch.length() > MAGIC.length()
                && branch.regionMatches(true, 0, MAGIC, 0, MAGIC.length());
    }

    /** A copy with this parameter. */
    public Via with(String name, @Nullable String value) {
        return new Via(transport, host, port, params.with(name, value));
    }

    /** Null when malformed. */
    public static @Nullable Via parse(String text) {
        Cursor in = new Cursor(text).blanks();
        if (!in.word("SIP") || !in.separator('/') || !in.word("2.0") || !in.separator('/')) {
            return null;
        }
        String transport = in.token(TRANSPORTS);
        int before = in.at;
        String host = in.blanks().at == before ? "" : in.host();
        if (transport.isEmpty() || host.isEmpty()) {
            return null;
        }
        int port = in.separator(':') ? in.port() : -1;
        Params params = port == -2 ? null : Params.read(in);
        return params == null || !in.blanks().end()
                ? null
                : new Via(transport.toUpperCase(Locale.ROOT), host, port, params);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(96).append("SIP/2.0/").append(transport).append(' ').append(host);
        if (port >= 0) {
            out.append(':').append(port);
        }
        params.write(out);
        return out.toString();
    }
}
