package io.ringhall.engine.call;

import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.report.TraceEntry.Kind;

/** The caller waits in a call queue. @param welcomed the welcome prompt is over and music plays */
record Queued(Call call, QueueConfig queue, boolean welcomed, long leavesAt) implements CallState {
    @Override
    public Queued with(Call next) {
        return new Queued(next, queue, welcomed, leavesAt);
    }

    static CallState begin(Call call, QueueConfig queue, World world, Effects out) {
        out.note(Kind.MENU, call.stage(), queue.number(), "queue " + queue.name());
        var answered = Routing.answer(call, out).withNextTimer();
        long leavesAt = world.now() + queue.maxWaitSeconds() * 1000L;
        out.add(new Effect.Play(queue.welcome(), false, answered.timer()));
        out.add(new Effect.SetTimer(answered.timer(), leavesAt));
        return new Queued(answered, queue, false, leavesAt);
    }

    CallState played(int token, Effects out) {
        if (welcomed || token != call.timer()) {
            return this;
        }
        out.add(new Effect.Play(queue.music(), true, token));
        return new Queued(call, queue, true, leavesAt);
    }

    CallState timedOut(World world, Effects out) {
        out.note(Kind.TIMER, call.stage(), queue.number(), "waited " + queue.maxWaitSeconds() + " s");
        out.add(new Effect.StopPlaying());
        return Routing.to(call, queue.afterMaxWait(), world, out);
    }
}
