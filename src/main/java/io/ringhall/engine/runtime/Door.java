package io.ringhall.engine.runtime;

import io.ringhall.engine.config.AddressRange;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.guard.Admission;
import io.ringhall.engine.guard.Guard;
import io.ringhall.engine.guard.GuardSettings;
import io.ringhall.engine.report.Block;
import io.ringhall.engine.report.GuardFigures;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard in front of all loops: asked for each message, counting what it keeps out. */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final List<AddressRange> trusted;
    private final Guard guard;
    private final LongAdder locked = new LongAdder();
    private final LongAdder rate = new LongAdder();
    private final LongAdder scanner = new LongAdder();
    private final LongAdder stranger = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private volatile boolean anyLocked;
    private volatile Predicate<InetAddress> carriers = address -> false;
    private volatile Predicate<InetAddress> others = address -> false;

    Door(GuardSettings settings) {
        trusted = settings.trusted();
        guard = new Guard(settings);
    }

    /** Carriers named by address are trusted as long as they are configured. */
    void apply(EngineConfig config) {
        var ranges = config.tenants().values().stream()
                .flatMap(tenant -> tenant.trunks().stream())
                .filter(TrunkConfig::enabled)
                .flatMap(trunk -> trunk.allowed().stream())
                .distinct()
                .toList();
        carriers = address -> contains(ranges, address);
    }

    /** Carriers known by name are trusted where their names lead. */
    void alsoTrust(Predicate<InetAddress> more) {
        others = more;
    }

    private static boolean contains(List<AddressRange> ranges, InetAddress address) {
        for (var range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private boolean trusted(InetAddress address) {
        return contains(trusted, address) || carriers.test(address) || others.test(address);
    }

    /** Before a message is parsed. */
    boolean mayEnter(Flow flow, long now) {
        if (!anyLocked || trusted(flow.remote().getAddress())) {
            return true;
        }
        synchronized (guard) {
            boolean out = guard.locked(flow.remote(), now);
            anyLocked = guard.anyLocked();
            if (!out) {
                return true;
            }
        }
        locked.increment();
        return false;
    }

    /** Before a request meets a transaction. @param ours whether it is for a domain of ours */
    boolean admits(SipRequest request, Flow flow, Predicate<SipRequest> ours, long now) {
        if (request.method().equals("ACK") || trusted(flow.remote().getAddress())) {
            return true;
        }
        synchronized (guard) {
            if (guard.known(flow.remote(), now)) {
                return true;
            }
            // A REGISTER for another domain is challenged like any other, so that nobody learns which domains are ours.
            boolean strange = request.toTag() == null && !request.method().equals("REGISTER") && !request.method().equals("CANCEL")
                    && !ours.test(request);
            var admission = guard.request(flow.remote(), request.header(Header.USER_AGENT), strange, now);
            anyLocked = guard.anyLocked();
            count(admission);
            return admission == Admission.PASS;
        }
    }

    /** Whether malformed bytes deserve an answer. */
    boolean admitsMalformed(Flow flow, long now) {
        if (trusted(flow.remote().getAddress())) {
            return true;
        }
        synchronized (guard) {
            if (guard.known(flow.remote(), now)) {
                return true;
            }
            var admission = guard.malformed(flow.remote(), now);
            anyLocked = guard.anyLocked();
            count(admission);
            return admission == Admission.PASS;
        }
    }

    private void count(Admission admission) {
        switch (admission) {
            case PASS -> {}
            case RATE -> rate.increment();
            case SCANNER -> scanner.increment();
            case STRANGER -> stranger.increment();
        }
    }

    void wrong(Flow flow, String domain, String user, boolean exists, long now) {
        wrong.increment();
        if (trusted(flow.remote().getAddress())) {
            return;
        }
        synchronized (guard) {
            boolean before = guard.locked(flow.remote(), now);
            guard.wrong(flow.remote(), domain, user, exists, now);
            anyLocked = guard.anyLocked();
            if (!before && guard.locked(flow.remote(), now)) {
                LOG.info("{} is locked out: too many wrong passwords, the last for {}", flow.remote().getAddress().getHostAddress(), domain);
            }
        }
    }

    void proved(Flow flow, String domain, String user, long now) {
        synchronized (guard) {
            guard.proved(flow.remote(), domain, user, now);
        }
    }

    boolean userLocked(Flow flow, String domain, String user, long now) {
        if (trusted(flow.remote().getAddress())) {
            return false;
        }
        synchronized (guard) {
            return guard.userLocked(flow.remote(), domain, user, now);
        }
    }

    List<Block> blocks(long now) {
        synchronized (guard) {
            return guard.blocks(now);
        }
    }

    boolean release(String id, long now) {
        synchronized (guard) {
            boolean released = guard.release(id, now);
            anyLocked = guard.anyLocked();
            return released;
        }
    }

    GuardFigures figures(long shedCalls, long shedRegistrations, boolean shedding, long delay) {
        return new GuardFigures(
                locked.sum(), rate.sum(), scanner.sum(), stranger.sum(), wrong.sum(), shedCalls, shedRegistrations, shedding, delay);
    }
}
