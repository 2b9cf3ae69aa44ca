package io.ringhall.engine.runtime;

import io.ringhall.engine.RemoteAnswer;
import io.ringhall.engine.call.CallEvent;
import io.ringhall.engine.call.LegRole;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The wish that a ringing phone answer: asked by NOTIFY where it is understood, else by a call that it takes at once. */
final class RemoteAnswers {
    private final CallRunner runner;

    RemoteAnswers(CallRunner runner) {
        this.runner = runner;
    }

    /** @param by who wants it, for the trace */
    CompletionStage<RemoteAnswer> ask(String extension, String by) {
        var outcome = new CompletableFuture<RemoteAnswer>();
        var ringing = LegRole.ringing(runner.state(), extension);
        if (ringing.isEmpty()) {
            outcome.complete(RemoteAnswer.NOT_RINGING);
            return outcome;
        }
        for (int number : ringing) {
            var leg = runner.leg(number);
            if (leg != null && leg.askToAnswer(() -> outcome.complete(RemoteAnswer.ASKED), () -> pull(extension, by, outcome))) {
                return outcome;
            }
        }
        pull(extension, by, outcome);
        return outcome;
    }

    private void pull(String extension, String by, CompletableFuture<RemoteAnswer> outcome) {
        if (LegRole.ringing(runner.state(), extension).isEmpty()) {
            outcome.complete(RemoteAnswer.NOT_RINGING);
            return;
        }
        runner.on(new CallEvent.Pull(extension, by));
        outcome.complete(RemoteAnswer.PULLED);
    }
}
