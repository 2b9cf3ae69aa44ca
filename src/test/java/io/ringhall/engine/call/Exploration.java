package io.ringhall.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.ringhall.engine.config.TenantConfig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every interleaving of what phones, caller and clock can do to a small group call. The environment is a model of the
 * wire: a cancelled leg may still answer, a stale timer may still fire.
 */
abstract class Exploration {
    private static final int LIMIT = 400_000;

    enum LegPhase {
        INVITED,
        RINGING,
        CANCELLED,
        /** A place in another call was asked for. */
        CLAIMED,
        WITHDRAWN,
        UP,
        GONE
    }

    /** What the wire looks like. @param finals final responses the caller got */
    record Wire(TreeMap<Integer, LegPhase> legs, Map<Integer, String> members, int finals, boolean callerUp, boolean callerGone,
            int finished, int released, int timer, long timerAt, long now, int playing, boolean recording,
            Map<Integer, Integer> refers, Map<Integer, Integer> hearing, int claims) {}

    record Node(CallState state, Wire wire) {}

    boolean attended;
    boolean claims;
    boolean claimant;
    boolean transfers;
    /** Whether those who are asked let rounds pass. */
    boolean rounds = true;
    Caller caller = new Caller("+1", null, null, false);

    void explore(TenantConfig config) {
        var seen = new HashMap<Node, Node>();
        var how = new HashMap<Node, String>();
        var queue = new ArrayDeque<Node>();
        var world = world(1_000);
        var arriving = Call.arriving("c", config, caller, "600", 1_000);
        var start = claimant ? CallMachine.begin(arriving, new Replaces("x", "a", "b", true)) : CallMachine.begin(arriving, world);
        var empty = new Wire(new TreeMap<>(), Map.of(), 0, false, false, 0, 0, 0, 0, 1_000, -1, false, Map.of(), Map.of(), 0);
        var first = new Node(start.state(), apply(empty, start, "start"));
        seen.put(first, first);
        queue.add(first);
        int ends = 0;
        while (!queue.isEmpty()) {
            var node = queue.remove();
            if (node.wire.released == 1) {
                ends++;
            }
            for (var event : possible(node)) {
                var wire = before(node.wire, event);
                String path = how.getOrDefault(node, "") + " " + event;
                var step = CallMachine.step(node.state, event, world(wire.now));
                if (event instanceof CallEvent.Claimed) {
                    assertThat(step.effects().stream().filter(e -> e instanceof Effect.GrantClaim || e instanceof Effect.RefuseClaim))
                            .as("a claim is answered at once and once:%s", path).hasSize(1);
                }
                if (event instanceof CallEvent.TimerFired(int timer) && timer != node.state.call().timer()) {
                    assertThat(step.effects()).as("stale timer is inert:%s", path).isEmpty();
                    assertThat(step.state()).isEqualTo(node.state);
                }
                var next = new Node(step.state(), apply(wire, step, path));
                check(next, path);
                if (seen.putIfAbsent(next, node) == null) {
                    how.put(next, path);
                    queue.add(next);
                    assertThat(seen.size()).as("state space is bounded").isLessThan(LIMIT);
                }
            }
        }
        assertThat(ends).as("calls that came to an end").isPositive();
    }

    private VirtualWorld world(long now) {
        var world = new VirtualWorld().registered("101", "102", "103", "104", "104", "203", "100");
        world.now = now;
        return world;
    }

    /** What can happen next on this wire. */
    private List<CallEvent> possible(Node node) {
        var wire = node.wire;
        var events = new ArrayList<CallEvent>();
        wire.legs.forEach((leg, phase) -> {
            switch (phase) {
                case INVITED -> {
                    events.add(new CallEvent.Ringing(leg));
                    events.add(new CallEvent.EarlyMedia(leg));
                    finals(leg, events);
                }
                case RINGING, CANCELLED -> finals(leg, events);
                case CLAIMED, WITHDRAWN -> {
                    events.add(new CallEvent.Granted(leg, new Caller("203", null, "203", false)));
                    events.add(new CallEvent.Failed(leg, 486, List.of()));
                }
                case UP -> {
                    events.add(new CallEvent.Ended(leg, "bye"));
                    refers(node, leg, events);
                    claims(node, leg, events);
                    if (!transfers && !attended && !claims) {
                        events.add(new CallEvent.Reoffered(leg));
                        events.add(new CallEvent.ReofferAccepted(leg));
                        events.add(new CallEvent.ReofferRefused(leg, 488));
                    }
                }
                case GONE -> {}
            }
        });
        if (wire.finished == 0) {
            events.add(new CallEvent.HangUp("admin"));
            claims(node, Claim.RINGING, events);
        }
        if (!wire.callerGone) {
            claims(node, Call.CALLER, events);
            if (wire.callerUp) {
                events.add(new CallEvent.Ended(Call.CALLER, "bye"));
                refers(node, Call.CALLER, events);
                if (!transfers && !attended && !claims) {
                    events.add(new CallEvent.Reoffered(Call.CALLER));
                    events.add(new CallEvent.Digit('1'));
                    events.add(new CallEvent.Digit('9'));
                }
            }
            events.add(new CallEvent.GaveUp());
        }
        if (wire.playing >= 0) {
            events.add(new CallEvent.Played(wire.playing));
        }
        wire.hearing.forEach((leg, token) -> {
            if (rounds || token == 0) {
                events.add(new CallEvent.LegPlayed(leg, token));
            }
            for (char key : (rounds ? "123" : "12").toCharArray()) {
                events.add(new CallEvent.LegDigit(leg, key));
            }
        });
        events.add(new CallEvent.Played(99));
        if (wire.recording) {
            events.add(new CallEvent.Recorded(1000));
        }
        if (wire.timer > 0) {
            events.add(new CallEvent.TimerFired(wire.timer));
            events.add(new CallEvent.TimerFired(wire.timer - 1));
        }
        return events;
    }

    /** Each way a transfer can go, once per call. */
    private void refers(Node node, int leg, List<CallEvent> events) {
        if (transfers && node.state.call().nextLeg() < 3 && node.state.call().timer() < 3) {
            for (var number : List.of("203", "703", "999")) {
                events.add(new CallEvent.Referred(leg, new ReferTarget.ToNumber(number)));
            }
        }
        if (attended && node.state.call().nextLeg() < 4) {
            events.add(new CallEvent.Referred(leg, new ReferTarget.ToDialog(new Replaces("x", "a", "b", false))));
        }
    }

    private void claims(Node node, int place, List<CallEvent> events) {
        if (!claims || node.wire.claims == 1) {
            return;
        }
        for (var authority : List.of("100", "101", "104")) {
            var who = new Caller("203", null, "203", false);
            for (boolean early : new boolean[] {false, true}) {
                events.add(new CallEvent.Claimed(new Claim(1, who, authority, place, early, false)));
            }
            events.add(new CallEvent.Claimed(new Claim(1, who, authority, place, false, true)));
        }
    }

    private void finals(int leg, List<CallEvent> events) {
        events.add(new CallEvent.Answered(leg));
        for (int status : new int[] {486, 603, 487}) {
            events.add(new CallEvent.Failed(leg, status, List.of()));
        }
    }

    private Wire before(Wire wire, CallEvent event) {
        var legs = new TreeMap<>(wire.legs);
        boolean callerGone = wire.callerGone;
        int claimed = wire.claims;
        long now = wire.now;
        int playing = wire.playing;
        boolean recording = wire.recording;
        var hearing = new TreeMap<>(wire.hearing);
        switch (event) {
            case CallEvent.LegPlayed(int leg, int token) -> hearing.put(leg, -1);
            case CallEvent.EarlyMedia(int leg) -> legs.put(leg, LegPhase.RINGING);
            case CallEvent.Ringing(int leg) -> legs.put(leg, LegPhase.RINGING);
            case CallEvent.Answered(int leg) -> legs.put(leg, LegPhase.UP);
            case CallEvent.Granted(int leg, var who) -> legs.put(leg, LegPhase.UP);
            case CallEvent.Claimed c -> claimed++;
            case CallEvent.Failed failed -> legs.put(failed.leg(), LegPhase.GONE);
            case CallEvent.Ended(int leg, var why) -> {
                if (leg == Call.CALLER) {
                    callerGone = true;
                } else {
                    legs.put(leg, LegPhase.GONE);
                    hearing.remove(leg);
                }
            }
            case CallEvent.GaveUp g -> callerGone = !wire.callerUp;
            case CallEvent.TimerFired(int timer) when timer == wire.timer -> now = Math.max(now, wire.timerAt);
            case CallEvent.Played(int token) when token == wire.playing -> playing = -1;
            case CallEvent.Recorded r -> recording = false;
            default -> {}
        }
        return new Wire(legs, wire.members, wire.finals, wire.callerUp, callerGone, wire.finished, wire.released, wire.timer,
                wire.timerAt, now, playing, recording, wire.refers, hearing, claimed);
    }

    /** Does to the wire what the machine wants, refusing what would be wrong on it. */
    private Wire apply(Wire wire, Step step, String path) {
        var legs = new TreeMap<>(wire.legs);
        var members = new HashMap<>(wire.members);
        int finals = wire.finals;
        boolean up = wire.callerUp;
        boolean gone = wire.callerGone;
        int finished = wire.finished;
        int released = wire.released;
        int timer = wire.timer;
        long at = wire.timerAt;
        int playing = wire.playing;
        boolean recording = wire.recording;
        var refers = new TreeMap<>(wire.refers);
        var hearing = new TreeMap<>(wire.hearing);
        var cancelled = new HashSet<String>();
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Dial dial -> {
                    assertThat(legs).as("a leg number is used once:%s", path).doesNotContainKey(dial.leg());
                    assertThat(cancelled).as("nobody is cancelled and re-dialled in one step:%s", path).doesNotContain(dial.member());
                    legs.put(dial.leg(), LegPhase.INVITED);
                    members.put(dial.leg(), dial.member());
                }
                case Effect.DialOut dial -> {
                    assertThat(legs).as("a leg number is used once:%s", path).doesNotContainKey(dial.leg());
                    legs.put(dial.leg(), LegPhase.INVITED);
                    members.put(dial.leg(), dial.member());
                }
                case Effect.Cancel(int leg, var cause) when legs.get(leg) == LegPhase.CLAIMED -> legs.put(leg, LegPhase.WITHDRAWN);
                case Effect.Cancel(int leg, var cause) -> {
                    assertThat(legs.get(leg)).as("only a leg without final answer is cancelled:%s", path).isIn(LegPhase.INVITED, LegPhase.RINGING);
                    cancelled.add(members.get(leg));
                    legs.put(leg, LegPhase.CANCELLED);
                }
                case Effect.HangUp(int leg) -> {
                    if (leg == Call.CALLER) {
                        assertThat(up && !gone).as("only an answered caller is hung up:%s", path).isTrue();
                        gone = true;
                    } else {
                        assertThat(legs.get(leg)).as("only an answered leg is hung up:%s", path).isEqualTo(LegPhase.UP);
                        legs.put(leg, LegPhase.GONE);
                        hearing.remove(leg);
                    }
                }
                case Effect.Attend(int leg, var member) -> {
                    assertThat(legs.get(leg)).as("only an answered leg is asked:%s", path).isEqualTo(LegPhase.UP);
                    hearing.put(leg, -1);
                }
                case Effect.Tell(int leg, var prompts, int token) -> {
                    assertThat(legs.get(leg)).as("only an answered leg is told:%s", path).isEqualTo(LegPhase.UP);
                    assertThat(hearing).as("only whose sound is the engine's:%s", path).containsKey(leg);
                    hearing.put(leg, token);
                }
                case Effect.Unconfirmed u -> {}
                case Effect.Say say -> playing = say.token();
                case Effect.JoinQueue j -> {}
                case Effect.CheckPin c -> {}
                case Effect.FetchMessages f -> {}
                case Effect.MarkMessage m -> {}
                case Effect.PlayMessage play -> playing = play.token();
                case Effect.LeaveQueue l -> {}
                case Effect.ReleaseAgent r -> {}
                case Effect.ServeCaller s -> {}
                case Effect.LogAgent l -> {}
                case Effect.Reject r -> {
                    assertThat(up).as("an answered caller is not refused:%s", path).isFalse();
                    finals++;
                    gone = true;
                }
                case Effect.AnswerCaller a -> {
                    finals++;
                    up = true;
                }
                case Effect.Connect(int leg, var member) -> {
                    assertThat(legs.get(leg)).as("only an answered leg is connected:%s", path).isEqualTo(LegPhase.UP);
                    if (!up && !gone) {
                        finals++;
                        up = true;
                    }
                    hearing.remove(leg);
                }
                case Effect.Play play -> playing = play.loop() ? -1 : play.token();
                case Effect.StopPlaying s -> playing = -1;
                case Effect.RecordMessage r -> recording = true;
                case Effect.StopRecording s -> recording = false;
                case Effect.SetTimer(int number, long when) -> {
                    timer = number;
                    at = when;
                }
                case Effect.Finish f -> finished++;
                case Effect.Release r -> released++;
                case Effect.PassEarlyMedia m when step.state().call().party().leg() != Call.CALLER ->
                    assertThat(legs.get(step.state().call().party().leg())).as("a gone party hears nothing:%s", path).isEqualTo(LegPhase.UP);
                case Effect.PassEarlyMedia m -> assertThat(gone).as("a gone caller hears nothing:%s", path).isFalse();
                case Effect.RingCaller r when step.state().call().party().leg() != Call.CALLER ->
                    assertThat(legs.get(step.state().call().party().leg())).as("a gone party hears nothing:%s", path).isEqualTo(LegPhase.UP);
                case Effect.RingCaller r -> assertThat(gone).as("a gone caller hears nothing:%s", path).isFalse();
                case Effect.PrepareRingback p -> assertThat(up).as("an answered caller needs no early sound:%s", path).isFalse();
                case Effect.PlayRingback r -> assertThat(gone).as("a gone caller hears nothing:%s", path).isFalse();
                case Effect.PassOffer p -> {}
                case Effect.PassAnswer p -> {}
                case Effect.AnswerOffer a -> {}
                case Effect.RefuseOffer r -> {}
                case Effect.AcceptRefer(int leg) -> refers.merge(leg, 1, Integer::sum);
                case Effect.RefuseRefer r -> {}
                case Effect.NotifyRefer(int leg, int status) -> {
                    assertThat(refers.getOrDefault(leg, 0)).as("only an accepted REFER is told of:%s", path).isPositive();
                    if (status >= 200) {
                        refers.merge(leg, -1, (had, one) -> had == 1 ? null : had - 1);
                    }
                }
                case Effect.ClaimPlace(int leg, var target, var authority, boolean transfer) -> {
                    assertThat(legs).as("a leg number is used once:%s", path).doesNotContainKey(leg);
                    legs.put(leg, LegPhase.CLAIMED);
                    members.put(leg, "claim");
                }
                case Effect.GrantClaim(int claim, int leg, int place, var with) -> {
                    assertThat(legs).as("a leg number is used once:%s", path).doesNotContainKey(leg);
                    assertThat(place == Claim.RINGING || place == Call.CALLER && !gone || legs.get(place) == LegPhase.UP)
                            .as("only a living place is given away:%s", path).isTrue();
                    legs.put(leg, LegPhase.UP);
                }
                case Effect.RefuseClaim r -> {}
                case Effect.Detach(int party, int waiting) -> assertThat(party).isNotEqualTo(waiting);
                case Effect.Join(int party, int far) -> {
                    for (int each : new int[] {party, far}) {
                        assertThat(each == Call.CALLER ? up && !gone : legs.get(each) == LegPhase.UP)
                                .as("nobody is joined with a dead leg:%s", path).isTrue();
                    }
                }
                case Effect.RememberFlag r -> {}
                case Effect.Note n -> {}
            }
        }
        return new Wire(legs, members, finals, up, gone, finished, released, timer, at, wire.now, playing, recording, refers, hearing, wire.claims);
    }

    private void check(Node node, String path) {
        var wire = node.wire;
        assertThat(wire.finals).as("final responses to the caller:%s", path).isLessThanOrEqualTo(1);
        assertThat(wire.finished).as("records:%s", path).isLessThanOrEqualTo(1);
        boolean ended = node.state instanceof Ended;
        assertThat(wire.finished).as("a record exactly when the call is over:%s", path).isEqualTo(ended ? 1 : 0);
        assertThat(wire.released).as("released once, when nothing is outstanding:%s", path)
                .isEqualTo(ended && node.state.call().leaving().isEmpty() ? 1 : 0);
        if (wire.released == 1 && wire.legs.values().stream().anyMatch(phase -> phase != LegPhase.GONE)) {
            fail("leaked leg " + wire.legs + ":" + path);
        }
        if (ended) {
            assertThat(wire.refers).as("every REFER's subscription terminates:%s", path).isEmpty();
            assertThat(wire.legs.values()).as("nobody is left on a dead leg:%s", path).doesNotContain(LegPhase.UP);
            assertThat(wire.callerGone).as("the caller was told:%s", path).isTrue();
        }
        if (node.state instanceof Hunting hunting) {
            assertThat(hunting.legs().size() + hunting.confirming().size()).as("never waiting with nothing ringing:%s", path).isPositive();
            for (var asked : hunting.confirming()) {
                assertThat(wire.legs.get(asked.leg())).as("who is asked is on the line:%s", path).isEqualTo(LegPhase.UP);
            }
            assertThat(wire.timer).as("somebody who is asked is not asked for ever:%s", path).isPositive();
        }
    }
}
