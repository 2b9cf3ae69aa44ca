package io.ringhall.engine.sip.auth;

import io.ringhall.engine.config.Secret;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of digest authentication (RFC 7616, RFC 8760, RFC 3261 §22.2-22.3): what to do about a challenge. One
 * value for each exchange with one server; it remembers the nonce and counts its uses.
 *
 * @param challenge the last one, null = never challenged
 * @param proxy whether it was a proxy's
 * @param uses how often its nonce was used (nc)
 * @param stale how many fresh nonces in a row replaced stale ones
 */
public record ClientDigest(String user, Secret password, @Nullable Challenge challenge, boolean proxy, long uses, int stale) {
    /** A server that finds every nonce stale is broken; it is not followed for ever. */
    private static final int MOST_STALE = 3;

    /** What a challenge leads to. */
    public sealed interface Next {
        /** Send the request again, with a higher CSeq and this header. */
        record Retry(ClientDigest digest, Header header, String value) implements Next {}

        /** The server will not have us. @param why in plain English */
        record GiveUp(String why) implements Next {}
    }

    public static ClientDigest of(String user, Secret password) {
        return new ClientDigest(user, password, null, false, 0, 0);
    }

    /**
     * @param response a 401 or 407
     * @param answered whether the challenged request carried credentials
     * @param cnonce fresh and unguessable
     */
    public Next challenged(SipResponse response, String method, String uri, boolean answered, String cnonce) {
        boolean byProxy = response.status() == 407;
        var next = Challenge.first(response.headers(byProxy ? Header.PROXY_AUTHENTICATE : Header.WWW_AUTHENTICATE));
        if (next == null) {
            return new Next.GiveUp("asks for an authentication we do not have");
        }
        if (user.isEmpty() || password.value().isEmpty()) {
            return new Next.GiveUp("asks for a password, and none is set");
        }
        // RFC 7616 §3.3: stale says the credentials were right; otherwise repeating them is of no use (RFC 3261 §22.2).
        if (answered && !next.stale()) {
            return new Next.GiveUp("does not accept user and password");
        }
        if (answered && stale >= MOST_STALE) {
            return new Next.GiveUp("finds every nonce stale");
        }
        var digest = new ClientDigest(user, password, next, byProxy, 1, answered ? stale + 1 : 0);
        return new Next.Retry(digest, digest.header(), digest.credentials(method, uri, cnonce));
    }

    /** Credentials may be sent without waiting for a challenge (RFC 7616 §3.6); null before the first one. */
    public @Nullable ClientDigest again() {
        return challenge == null ? null : new ClientDigest(user, password, challenge, proxy, uses + 1, 0);
    }

    /** Where the credentials stand. */
    public Header header() {
        return proxy ? Header.PROXY_AUTHORIZATION : Header.AUTHORIZATION;
    }

    /** RFC 7616 §3.4 */
    public String credentials(String method, String uri, String cnonce) {
        var asked = challenge;
        if (asked == null) {
            throw new IllegalStateException("never challenged");
        }
        var algorithm = asked.algorithm();
        var ha1 = algorithm.hash(user + ':' + asked.realm() + ':' + password.value());
        var nc = "%08x".formatted(uses);
        var response = asked.qop()
                ? new DigestResponse(asked.nonce(), nc, cnonce, "auth", method, uri).hash(algorithm, ha1)
                // RFC 2069's form, for servers that offer no qop
                : algorithm.hash(ha1 + ':' + asked.nonce() + ':' + algorithm.hash(method + ':' + uri));
        var out = new StringBuilder(300)
                .append("Digest username=").append(quoted(user))
                .append(", realm=").append(quoted(asked.realm()))
                .append(", nonce=").append(quoted(asked.nonce()))
                .append(", uri=").append(quoted(uri))
                .append(", response=\"").append(response)
                .append("\", algorithm=").append(algorithm.word());
        if (asked.opaque() != null) {
            out.append(", opaque=").append(quoted(asked.opaque()));
        }
        if (asked.qop()) {
            out.append(", qop=auth, nc=").append(nc).append(", cnonce=").append(quoted(cnonce));
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
