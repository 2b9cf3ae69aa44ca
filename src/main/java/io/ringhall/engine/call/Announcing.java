package io.ringhall.engine.call;

import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;

/** A prompt plays once, then the call ends. @param endedWith what the call record says */
record Announcing(Call call, String endedWith) implements CallState {
    @Override
    public Announcing with(Call next) {
        return new Announcing(next, endedWith);
    }

    static CallState begin(Call call, String prompt, String endedWith, Effects out) {
        var answered = Routing.answer(call, out).withNextTimer();
        out.note(Kind.MENU, call.stage(), prompt, "announcement, then hang up");
        out.add(new Effect.Play(prompt, false, answered.timer()));
        return new Announcing(answered, endedWith);
    }

    CallState played(int token, Effects out) {
        if (token != call.timer()) {
            return this;
        }
        out.add(new Effect.HangUp(call.party().leg()));
        out.note(Kind.ENDED, call.stage(), null, "announcement is over");
        return Endings.finish(call, Outcome.FINAL, endedWith, out);
    }
}
