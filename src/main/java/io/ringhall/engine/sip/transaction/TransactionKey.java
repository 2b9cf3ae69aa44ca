package io.ringhall.engine.sip.transaction;

import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a message is matched by (RFC 3261 §17.1.3, §17.2.3), as 64 bits. The seed is secret, so nobody can choose a branch that
 * meets another's; by accident two of a million live keys meet once in some ten million such sets.
 */
final class TransactionKey {
    private static final String COOKIE = "z9hG4bK";
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;

    TransactionKey(String secret) {
        long mixed = MIX;
        for (int i = 0; i < secret.length(); i++) {
            mixed = mix(mixed, secret.charAt(i));
        }
        seed = mixed;
    }

    /** §17.2.3: by branch and sent-by; a branch of RFC 2543's time is not unique, so more has to match. */
    long request(SipRequest request, String method) {
        var via = request.topVia();
        var branch = via.branch();
        long key = branch != null && branch.startsWith(COOKIE) && branch.length() > COOKIE.length()
                ? text(seed, branch)
                : mix(text(text(seed, request.callId()), request.fromTag()), request.cseq().number());
        return text(mix(text(key, via.host()), via.port()), method);
    }

    /** §17.1.3: by our branch and CSeq's method. */
    long response(SipResponse response) {
        return client(response.topVia().branch(), response.cseq().method());
    }

    long client(@Nullable String branch, String method) {
        return text(text(~seed, branch), method);
    }

    /** What the forks of one request have in common (§8.2.2.2). */
    long origin(SipRequest request) {
        return mix(text(text(seed, request.callId()), request.fromTag()), request.cseq().number());
    }

    long tag(@Nullable String tag) {
        return text(seed, tag);
    }

    private static long text(long hash, @Nullable String text) {
        if (text == null) {
            return mix(hash, -1);
        }
        long h = hash;
        int length = text.length();
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            h = mix(h, text.charAt(i) | (long) text.charAt(i + 1) << 16 | (long) text.charAt(i + 2) << 32 | (long) text.charAt(i + 3) << 48);
        }
        for (; i < length; i++) {
            h = mix(h, text.charAt(i));
        }
        return mix(h, length);
    }

    private static long mix(long hash, long value) {
        long h = (hash ^ value) * MIX;
        return h ^ h >>> 29;
    }
}
