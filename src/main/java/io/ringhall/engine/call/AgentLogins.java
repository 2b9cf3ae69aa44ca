package io.ringhall.engine.call;

import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.Comparator;
import java.util.List;

/** An extension logs in to queues by dialling, and out (behaviour.md §5). */
final class AgentLogins {
    private AgentLogins() {}

    /** @param number of one queue; empty = every queue of which the extension is or may become an agent */
    static CallState log(Call call, String number, boolean in, Effects out) {
        var extension = call.caller().extension();
        var queues = extension == null ? List.<QueueConfig>of() : queues(call, number, extension);
        if (queues.isEmpty() || extension == null) {
            out.note(Kind.MENU, 0, number.isEmpty() ? null : number, "the caller is no agent there");
            return Announcing.begin(call, "agent-refused", "agent log-in", out);
        }
        for (var queue : queues) {
            out.add(new Effect.LogAgent(queue.number(), extension, in));
            out.note(Kind.MENU, 0, extension, (in ? "logs in to queue " : "logs out of queue ") + queue.number());
        }
        return Announcing.begin(call, in ? "agent-in" : "agent-out", "agent log-in", out);
    }

    private static List<QueueConfig> queues(Call call, String number, String extension) {
        return call.config().targets().values().stream()
                .filter(target -> number.isEmpty() || target.number().equals(number))
                .filter(QueueConfig.class::isInstance)
                .map(QueueConfig.class::cast)
                .filter(queue -> queue.rules().admits(extension))
                .sorted(Comparator.comparing(QueueConfig::number))
                .toList();
    }
}
