package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Call;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.call.RecordingControl;
import io.ringhall.engine.call.RecordingControl.State;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.RecordingRule;
import io.ringhall.engine.media.CallRecording;
import io.ringhall.engine.media.MediaSession;
import io.ringhall.engine.media.MediaTerminal;
import io.ringhall.engine.media.Tone;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.engine.report.TraceEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Records a group's call as its rule and its people want (behaviour.md §3). The caller is on the left, whoever talks to it on
 * the right, also after a transfer. Lives on the call's loop.
 */
final class CallRecorder {
    private final CallRunner runner;
    private final EngineCore core;
    private final MediaSession session;
    private RecordingRule rule = RecordingRule.NEVER;
    private RecordingControl control = RecordingControl.connected(RecordingRule.When.NEVER);
    private @Nullable CallRecording recording;
    private @Nullable MediaSide left;
    private @Nullable MediaSide right;
    private boolean announced;

    CallRecorder(CallRunner runner, EngineCore core, MediaSession session) {
        this.runner = runner;
        this.core = core;
        this.session = session;
    }

    /** Two people are connected, for the first time or after a transfer. */
    void connected(int partyLeg, MediaSide party, MediaSide far) {
        boolean first = left == null;
        boolean callerIsFar = !first && far == left;
        left = callerIsFar ? far : party;
        right = callerIsFar ? party : far;
        if (first) {
            var number = runner.call().group();
            if (number == null || !(runner.call().config().target(number) instanceof GroupConfig group)) {
                return;
            }
            rule = group.sound().recording();
            control = RecordingControl.connected(rule.when());
        }
        if (rule.when() == RecordingRule.When.NEVER) {
            return;
        }
        party.terminal().detectDigits(true);
        far.terminal().detectDigits(true);
        if (recording != null) {
            listen(recording);
        } else if (control.state() == State.RUNNING) {
            begin();
        }
    }

    /** A key on one of the two legs. Who calls from outside decides nothing. */
    void key(int leg, char key) {
        if (rule.when() == RecordingRule.When.NEVER || leg == Call.CALLER && runner.call().caller().extension() == null) {
            return;
        }
        var before = control.state();
        control = control.key(key, runner.now());
        if (control.state() == before) {
            return;
        }
        var running = recording;
        if (running == null) {
            begin();
        } else if (control.state() == State.RUNNING) {
            running.resume();
        } else {
            running.pause();
        }
        note(switch (control.state()) {
            case RUNNING -> before == State.OFF ? "recording begins" : "recording goes on";
            case PAUSED, OFF -> "recording is paused";
        });
        beep(leg == Call.CALLER ? left : right);
    }

    private static void beep(@Nullable MediaSide side) {
        if (side != null) {
            side.terminal().tone(Tone.BEEP);
        }
    }

    private void begin() {
        var call = runner.call();
        var by = runner.answeredBy();
        var number = call.group();
        var file = core.ports().recordings().fileFor(call.config().domain(), call.id());
        var recorded = new RecordedCall(
                call.id(),
                call.config().domain(),
                number == null ? "" : number,
                call.caller().number(),
                call.caller().name(),
                by == null ? "" : by,
                runner.now(),
                file);
        core.ports().recordings().begun(recorded);
        var begun = session.record(file, (millis, complete) -> core.ports().recordings().ended(recorded, complete));
        recording = begun;
        listen(begun);
        note("recording");
        announce();
    }

    private void listen(CallRecording to) {
        if (left != null) {
            to.listen(left.terminal(), CallRecording.LEFT);
        }
        if (right != null) {
            to.listen(right.terminal(), CallRecording.RIGHT);
        }
    }

    /** Once a call; what is played covers what is relayed, so neither hears the other before it is over. */
    private void announce() {
        var prompt = rule.announcement();
        if (announced || prompt == null) {
            return;
        }
        announced = true;
        var audio = core.prompts().get(runner.call().config().domain(), prompt);
        for (MediaTerminal terminal : new MediaTerminal[] {terminalOf(left), terminalOf(right)}) {
            if (terminal != null) {
                terminal.play(audio, false, 0);
            }
        }
    }

    private static @Nullable MediaTerminal terminalOf(@Nullable MediaSide side) {
        return side == null ? null : side.terminal();
    }

    private void note(String what) {
        runner.note(new Effect.Note(Kind.MENU, runner.call().stage(), null, what));
    }
}
