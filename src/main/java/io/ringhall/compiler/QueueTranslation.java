package io.ringhall.compiler;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.QueueRules;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.plan.queue.QueueRulesData;
import java.util.HashMap;

/** A queue's rules in the engine's words. */
final class QueueTranslation {
    private QueueTranslation() {}

    static QueueRules rules(QueueRulesData data) {
        var exits = new HashMap<Character, Destination>();
        data.exits().forEach((key, to) -> {
            if (key.length() == 1) {
                exits.put(key.charAt(0), Translation.destination(to));
            }
        });
        return new QueueRules(
                data.agents(),
                data.joiners(),
                data.minAgents(),
                Translation.destination(data.tooFew()),
                Translation.destination(data.loggedOut()),
                Translation.destination(data.unregistered()),
                strategy(data),
                data.ringSeconds(),
                data.wrapUpSeconds(),
                data.skipBusy(),
                data.announceSeconds(),
                data.announcePosition(),
                data.announceWait(),
                exits,
                data.escalations().stream()
                        .map(each -> new QueueRules.Escalation(each.afterSeconds(), each.agents()))
                        .toList(),
                data.maxCallers(),
                data.full() == null ? new Destination.Busy() : Translation.destination(data.full()));
    }

    private static RingStrategy strategy(QueueRulesData data) {
        return switch (data.strategy()) {
            case ALL -> RingStrategy.ALL;
            case ROTATE -> RingStrategy.ROTATE;
            case SEQUENTIAL -> RingStrategy.SEQUENTIAL;
            case RANDOM -> RingStrategy.RANDOM;
            case LONGEST_IDLE -> RingStrategy.LONGEST_IDLE;
        };
    }
}
