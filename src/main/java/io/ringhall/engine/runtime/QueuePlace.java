package io.ringhall.engine.runtime;

import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.Effect;
import io.ringhall.engine.config.QueueConfig;
import org.jspecify.annotations.Nullable;

/** One call's place in a queue, and the agent who took it from there. */
final class QueuePlace {
    private record Served(int leg, String queue, String agent, long since) {}

    private final CallRunner runner;
    private final QueueBoard board;
    private @Nullable String queue;
    private @Nullable Served served;

    QueuePlace(CallRunner runner) {
        this.runner = runner;
        board = runner.home().core().queues();
    }

    private String domain() {
        return runner.call().config().domain();
    }

    private long now() {
        return runner.home().loop().now();
    }

    void join(String number) {
        queue = number;
        var loop = runner.home().loop();
        board.join(domain(), number, runner.call().id(), now(), () -> loop.execute(() -> runner.on(new CallEvent.QueueMoved())));
    }

    void leave() {
        if (queue != null) {
            board.leave(domain(), queue, runner.call().id());
            queue = null;
        }
    }

    void release(Effect.ReleaseAgent free) {
        if (queue != null) {
            board.release(domain(), queue, runner.call().id(), free.agent(), now() + free.pauseMillis());
        }
    }

    void serve(Effect.ServeCaller serve) {
        served = new Served(serve.leg(), serve.queue(), serve.agent(), now());
    }

    /** A leg is over; when it was the agent's, the wrap-up begins. */
    void left(int leg) {
        if (served != null && served.leg() == leg) {
            done();
        }
    }

    private void done() {
        var over = served;
        served = null;
        if (over != null && runner.call().config().target(over.queue()) instanceof QueueConfig config) {
            long wrapUp = config.rules().wrapUpSeconds() * 1000L;
            board.done(domain(), over.queue(), over.agent(), now() - over.since() + wrapUp, now() + wrapUp);
        }
    }

    void log(Effect.LogAgent log) {
        if (runner.call().config().target(log.queue()) instanceof QueueConfig config) {
            board.log(domain(), config, log.extension(), log.in());
        }
    }

    /** The call is over. */
    void close() {
        leave();
        done();
    }
}
