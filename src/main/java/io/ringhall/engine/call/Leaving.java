package io.ringhall.engine.call;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.report.CallRecord.Outcome;
import io.ringhall.engine.report.TraceEntry.Kind;

/** The caller leaves a message: greeting, beep, recording (behaviour.md §5). */
record Leaving(Call call, MailboxConfig mailbox, Part part) implements CallState {
    enum Part {
        GREETING,
        BEEP,
        RECORDING
    }

    @Override
    public Leaving with(Call next) {
        return new Leaving(next, mailbox, part);
    }

    static CallState begin(Call call, MailboxConfig mailbox, Effects out) {
        out.note(Kind.MENU, call.stage(), mailbox.number(), "mailbox " + mailbox.name());
        var answered = Routing.answer(call, out).withNextTimer();
        out.add(new Effect.Play(mailbox.greeting(), false, answered.timer()));
        return new Leaving(answered, mailbox, Part.GREETING);
    }

    CallState played(int token, Effects out) {
        if (token != call.timer()) {
            return this;
        }
        return switch (part) {
            case GREETING -> {
                var next = call.withNextTimer();
                out.add(new Effect.Play("beep", false, next.timer()));
                yield new Leaving(next, mailbox, Part.BEEP);
            }
            case BEEP -> {
                out.add(new Effect.RecordMessage(mailbox.number(), mailbox.maxSeconds()));
                yield new Leaving(call.withNextTimer(), mailbox, Part.RECORDING);
            }
            case RECORDING -> this;
        };
    }

    /** The longest message, or silence, ended the recording. */
    CallState recorded(Effects out) {
        if (part != Part.RECORDING) {
            return this;
        }
        out.note(Kind.ENDED, call.stage(), mailbox.number(), "message is complete");
        return Announcing.begin(call, "goodbye", "mailbox " + mailbox.number(), out);
    }

    /** A key ends the greeting early; `#` ends the message. */
    CallState digit(char key, Effects out) {
        if (part == Part.GREETING) {
            out.add(new Effect.StopPlaying());
            return played(call.timer(), out);
        }
        if (part == Part.RECORDING && key == '#') {
            out.add(new Effect.StopRecording());
            return recorded(out);
        }
        return this;
    }

    CallState callerGone(String why, Effects out) {
        if (part == Part.RECORDING) {
            out.add(new Effect.StopRecording());
        }
        out.note(Kind.ENDED, call.stage(), "caller", why);
        return Endings.finish(call, Outcome.FINAL, "mailbox " + mailbox.number(), out);
    }
}
