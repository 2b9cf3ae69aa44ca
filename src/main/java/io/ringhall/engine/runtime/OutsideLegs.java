package io.ringhall.engine.runtime;

import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.dns.ServerAddress;
import io.ringhall.engine.dns.ServerOrder;
import io.ringhall.engine.leg.DialogLeg;
import io.ringhall.engine.leg.OutboundLeg;
import io.ringhall.engine.report.TraceEntry.Kind;
import io.ringhall.engine.sip.Flow;
import io.ringhall.engine.sip.auth.ClientDigest;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.trunk.CodecPreference;
import io.ringhall.engine.trunk.Failover;
import io.ringhall.engine.trunk.TrunkInvite;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The legs of one call that leave by trunks: each goes from address to address and from trunk to trunk until one takes it. */
final class OutsideLegs {
    /** A carrier that says nothing for so long is not there; the next one is tried while the caller still waits. */
    static final long PATIENCE_MILLIS = 4_000;

    private static final int MOST_ATTEMPTS = 8;
    private static final int DEFAULT_MAX_FORWARDS = 70;

    private final CallRunner runner;
    private final SipLoop home;
    private final Map<Integer, Journey> journeys = new HashMap<>();

    /** One leg's way. */
    private static final class Journey {
        final Effect.DialOut dial;
        final ArrayDeque<TrunkConfig> trunks;
        final ArrayDeque<ServerAddress> addresses = new ArrayDeque<>();
        int attempts;
        @Nullable TrunkLine line;
        @Nullable TrunkConfig trunk;
        @Nullable ServerAddress address;
        @Nullable ChallengedRequests requests;

        Journey(Effect.DialOut dial) {
            this.dial = dial;
            trunks = new ArrayDeque<>(dial.trunks());
        }

        void release() {
            if (line != null) {
                line.release();
                line = null;
            }
        }
    }

    OutsideLegs(CallRunner runner) {
        this.runner = runner;
        home = runner.home();
    }

    void dial(Effect.DialOut dial) {
        var journey = new Journey(dial);
        journeys.put(dial.leg(), journey);
        if (!go(journey, false)) {
            runner.dialledOut(dial, new Contact("sip:" + dial.number().key(), "", ""), null);
            journeys.remove(dial.leg());
            runner.on(new CallEvent.Failed(dial.leg(), 503, List.of()));
        }
    }

    /** @return the status to tell the call; 0 when the leg goes on by another way */
    int failed(int leg, int status) {
        var journey = journeys.get(leg);
        if (journey == null) {
            return status;
        }
        var requests = journey.requests;
        boolean over = requests == null || requests.cancelled();
        var next = over ? Failover.FINAL : Failover.after(status, requests.rang());
        if (next != Failover.FINAL) {
            var why = requests != null && requests.refusal() != null ? "trunk " + requests.refusal() : describe(status);
            note(journey, "trunk " + name(journey) + " at " + journey.address + ": " + why);
            if (go(journey, next == Failover.NEXT_TRUNK)) {
                return 0;
            }
        }
        journey.release();
        journeys.remove(leg);
        return over ? status : Failover.told(status);
    }

    private static String describe(int status) {
        return switch (status) {
            case 408 -> "no answer";
            case 503 -> "not reachable";
            default -> "failed with " + status;
        };
    }

    /** The next address, or the first of the next trunk. @return false when no way is left */
    private boolean go(Journey journey, boolean leaveTrunk) {
        if (leaveTrunk) {
            journey.addresses.clear();
        }
        while (journey.attempts < MOST_ATTEMPTS) {
            if (journey.addresses.isEmpty() && !enterTrunk(journey)) {
                return false;
            }
            var address = journey.addresses.poll();
            var trunk = journey.trunk;
            if (address == null || trunk == null) {
                continue;
            }
            journey.attempts++;
            journey.address = address;
            var flow = home.flowTo(address);
            if (flow == null) {
                note(journey, "trunk " + trunk.name() + " at " + address + ": no way to send there");
                continue;
            }
            invite(journey, trunk, address, flow);
            return true;
        }
        return false;
    }

    private boolean enterTrunk(Journey journey) {
        journey.release();
        for (var trunk = journey.trunks.poll(); trunk != null; trunk = journey.trunks.poll()) {
            var line = home.core().trunks().line(runner.call().config().domain(), trunk.id());
            if (line == null || line.servers().isEmpty()) {
                note(journey, "trunk " + trunk.name() + " cannot be located");
            } else if (!line.acquire()) {
                note(journey, "trunk " + trunk.name() + " is full: " + trunk.maxCalls() + " calls");
            } else {
                journey.line = line;
                journey.trunk = trunk;
                journey.addresses.addAll(ServerOrder.of(line.servers(), ThreadLocalRandom.current()::nextInt));
                return true;
            }
        }
        return false;
    }

    private void invite(Journey journey, TrunkConfig trunk, ServerAddress address, Flow flow) {
        var dial = journey.dial;
        var call = runner.call();
        var line = journey.line;
        var requests = new ChallengedRequests(
                home.line().layer(), home.loop(), home.tags(), ClientDigest.of(trunk.digestUser(), trunk.password()), PATIENCE_MILLIS);
        journey.requests = requests;
        if (dial.apart() && !runner.media().apart(dial.leg(), flow)) {
            runner.failed(dial.leg(), 503, List.of());
            return;
        }
        var contact = home.contactFor(line == null ? "trunk" : line.contactUser(), flow);
        var callId = call.id() + "-" + dial.leg() + "-" + journey.attempts;
        var request = TrunkInvite.of(trunk, call, dial.number(), dial.callerId(), dial.stage() > 0, callId, home.tags().get(), hops())
                .header(Header.CONTACT, contact)
                .header(Header.ALLOW, DialogLeg.ALLOW)
                .body("application/sdp", CodecPreference.apply(runner.media().offerTo(dial.leg(), flow), trunk.codecs()))
                .build();
        var leg = new OutboundLeg(dial.leg(), home.line().through(requests), runner, request, flow, contact);
        runner.legs().put(dial.leg(), leg);
        runner.dialledOut(dial, new Contact(request.uriText(), address.toString(), flow.transport().name()), callId);
        if (journey.attempts > 1) {
            note(journey, "now by trunk " + trunk.name() + " at " + address);
        }
    }

    /** RFC 3261 §16.6 step 3: the loop guard goes on counting across us. */
    private int hops() {
        SipRequest callers = runner.callerLeg().invite();
        return callers.maxForwards() < 0 ? DEFAULT_MAX_FORWARDS : Math.min(callers.maxForwards() - 1, DEFAULT_MAX_FORWARDS);
    }

    private void note(Journey journey, String detail) {
        runner.note(new Effect.Note(Kind.FAILED, journey.dial.stage(), journey.dial.number().key(), detail));
    }

    private static String name(Journey journey) {
        return journey.trunk == null ? "?" : journey.trunk.name();
    }

    boolean mine(int leg) {
        return journeys.containsKey(leg);
    }

    /** The leg was hung up: its place on the trunk is free. */
    void over(int leg) {
        var journey = journeys.remove(leg);
        if (journey != null) {
            journey.release();
        }
    }

    void close() {
        journeys.values().forEach(Journey::release);
        journeys.clear();
    }
}
