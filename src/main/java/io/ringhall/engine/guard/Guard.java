package io.ringhall.engine.guard;

import io.ringhall.engine.report.Block;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which messages of strangers are looked at. Told the time; not safe for threads by itself. A flow (address and
 * port) over which somebody proved a password lately is no stranger: neither locks nor limits of its address concern it, so
 * one broken phone, or a spoofer, does not silence an office. Every map is bounded. See src/adr/0022-abuse-and-overload.md.
 */
public final class Guard {
    /** Longer than a registration lasts, so a phone that keeps registering stays known. */
    static final long PROOF_MILLIS = 2 * 3_600_000L;
    /** What is malformed costs more than a request: no phone sends it in numbers. */
    static final double MALFORMED_COST = 5;
    /** Requests refused within {@link #FLOOD_MILLIS} before a source is not even parsed. */
    static final int FLOOD = 500;

    static final long FLOOD_MILLIS = 10_000;

    private static final int OFFICE_FACTOR = 10;

    private static final class Source {
        final TokenBucket bucket;
        final Lockout lockout = new Lockout();
        Block.Why why = Block.Why.PASSWORDS;
        int refused;
        long refusedSince;
        long provedUntil;

        Source(TokenBucket bucket) {
            this.bucket = bucket;
        }
    }

    private static final class Proof {
        final String user;
        final long until;
        int wrong;

        Proof(String user, long until) {
            this.user = user;
            this.until = until;
        }
    }

    private final GuardSettings settings;
    private final Bounded<InetAddress, Source> sources;
    /** Apart from the sources, so that a crowd of spoofed ones does not push a lock out. */
    private final Bounded<InetAddress, Source> locked;
    private final Bounded<String, Lockout> users;
    private final Bounded<InetSocketAddress, Proof> proofs;

    public Guard(GuardSettings settings) {
        this.settings = settings;
        sources = new Bounded<>(settings.capacity());
        locked = new Bounded<>(settings.capacity());
        users = new Bounded<>(settings.capacity());
        proofs = new Bounded<>(settings.capacity());
    }

    /** Whether anybody is locked at all; false spares the rest. */
    public boolean anyLocked() {
        return !locked.isEmpty();
    }

    /** Whether somebody proved a password over this flow lately. */
    public boolean known(InetSocketAddress flow, long now) {
        var proof = proofs.get(flow);
        return proof != null && now < proof.until;
    }

    /** Whether a message is dropped unread. */
    public boolean locked(InetSocketAddress flow, long now) {
        var key = SourceKey.of(flow.getAddress());
        var source = locked.get(key);
        if (source == null) {
            return false;
        }
        if (!source.lockout.locked(now)) {
            locked.remove(key);
            sources.put(key, source);
            return false;
        }
        return !known(flow, now);
    }

    /**
     * A request of no known flow, outside what is trusted.
     *
     * @param stranger whether it asks something of a domain that is not ours
     */
    public Admission request(InetSocketAddress flow, @Nullable String userAgent, boolean stranger, long now) {
        if (Scanners.match(settings.scanners(), userAgent)) {
            lock(SourceKey.of(flow.getAddress()), Block.Why.SCANNER, now);
            return Admission.SCANNER;
        }
        var admission = spend(flow, 1, now);
        return admission == Admission.PASS && stranger ? Admission.STRANGER : admission;
    }

    /** Bytes that are no SIP message, of no known flow. */
    public Admission malformed(InetSocketAddress flow, long now) {
        return spend(flow, MALFORMED_COST, now);
    }

    private Admission spend(InetSocketAddress flow, double cost, long now) {
        var key = SourceKey.of(flow.getAddress());
        var source = source(key, now);
        if (source.bucket.take(cost, settings.perSecond(), settings.burst(), now)) {
            return Admission.PASS;
        }
        // What still passes now and then, as the bucket refills, does not make a flood less of one.
        if (now - source.refusedSince >= FLOOD_MILLIS) {
            source.refusedSince = now;
            source.refused = 0;
        }
        if (++source.refused >= FLOOD) {
            source.refused = 0;
            lock(key, Block.Why.FLOOD, now);
        }
        return Admission.RATE;
    }

    /** A digest answer with a fresh nonce was wrong. Whether the user exists makes no difference the sender can see. */
    public void wrong(InetSocketAddress flow, String domain, String user, boolean exists, long now) {
        if (exists) {
            users.computeIfAbsent(userKey(domain, user), key -> new Lockout())
                    .fail(settings.userFailures(), settings.firstLockMillis(), settings.longestLockMillis(), now);
        }
        var proof = proofs.get(flow);
        if (proof != null && ++proof.wrong >= settings.sourceFailures()) {
            proofs.remove(flow);
        }
        var key = SourceKey.of(flow.getAddress());
        var source = source(key, now);
        int allowed = settings.sourceFailures() * (now < source.provedUntil ? OFFICE_FACTOR : 1);
        if (source.lockout.fail(allowed, settings.firstLockMillis(), settings.longestLockMillis(), now)) {
            source.why = Block.Why.PASSWORDS;
            locked.put(key, source);
        }
    }

    /** A password was proved over this flow. */
    public void proved(InetSocketAddress flow, String domain, String user, long now) {
        var key = userKey(domain, user);
        var known = proofs.get(flow);
        // the same user again keeps the count of wrong answers: one good password buys no guesses at others
        var proof = new Proof(key, now + PROOF_MILLIS);
        proof.wrong = known == null ? 0 : known.wrong;
        proofs.put(flow, proof);
        source(SourceKey.of(flow.getAddress()), now).provedUntil = now + PROOF_MILLIS;
    }

    /** Whether even the right password is not believed from here: outsiders lock a user for themselves, not for its phones. */
    public boolean userLocked(InetSocketAddress flow, String domain, String user, long now) {
        var key = userKey(domain, user);
        var lockout = users.get(key);
        if (lockout == null || !lockout.locked(now)) {
            return false;
        }
        var proof = proofs.get(flow);
        return proof == null || now >= proof.until || !proof.user.equals(key);
    }

    /** Who is locked now, the latest first. */
    public List<Block> blocks(long now) {
        var out = new ArrayList<Block>();
        locked.forEach((key, source) -> {
            if (source.lockout.locked(now)) {
                out.add(block("source:" + key.getHostAddress(), Block.Kind.SOURCE, key.getHostAddress(), null, source.why, source.lockout));
            }
        });
        users.forEach((key, lockout) -> {
            if (lockout.locked(now)) {
                int at = key.indexOf('@');
                out.add(block("user:" + key, Block.Kind.USER, key.substring(0, at), key.substring(at + 1), Block.Why.PASSWORDS, lockout));
            }
        });
        out.sort(Comparator.comparingLong(Block::since).reversed());
        return out;
    }

    /** Forgives. @return false when nothing by this id is locked */
    public boolean release(String id, long now) {
        for (var each : blocks(now)) {
            if (each.id().equals(id)) {
                if (each.kind() == Block.Kind.USER) {
                    users.remove(id.substring("user:".length()));
                } else {
                    forgive(id.substring("source:".length()));
                }
                return true;
            }
        }
        return false;
    }

    private void forgive(String address) {
        locked.keySet().removeIf(key -> key.getHostAddress().equals(address));
        sources.keySet().removeIf(key -> key.getHostAddress().equals(address));
    }

    private static Block block(String id, Block.Kind kind, String subject, @Nullable String domain, Block.Why why, Lockout lockout) {
        return new Block(id, kind, subject, domain, why, lockout.since(), lockout.until(), lockout.times());
    }

    private void lock(InetAddress key, Block.Why why, long now) {
        var source = source(key, now);
        source.lockout.lock(settings.firstLockMillis(), settings.longestLockMillis(), now);
        source.why = why;
        locked.put(key, source);
    }

    private Source source(InetAddress key, long now) {
        var source = locked.get(key);
        return source != null
                ? source
                : sources.computeIfAbsent(key, k -> new Source(new TokenBucket(settings.burst(), now)));
    }

    private static String userKey(String domain, String user) {
        return user + '@' + domain;
    }

    /** Sizes of what is remembered, for tests of the bounds. */
    Map<String, Integer> sizes() {
        return Map.of("sources", sources.size(), "locked", locked.size(), "users", users.size(), "proofs", proofs.size());
    }
}
