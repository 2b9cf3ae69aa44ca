package io.ringhall.plan.queue;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call queue as forms and REST edit it.
 *
 * @param welcome prompt id played once
 * @param music prompt id played in a loop while waiting
 * @param maxWaitSeconds 10-7200
 * @param afterMaxWait where the caller goes then; null hangs up
 * @param rules agents, and what holds for them
 * @param flagRules send callers elsewhere before they wait
 */
public record QueueData(
        String number,
        String name,
        String welcome,
        String music,
        int maxWaitSeconds,
        @Nullable DestinationData afterMaxWait,
        QueueRulesData rules,
        List<FlagRuleData> flagRules,
        @Nullable Long revision) {
    public QueueData(
            String number,
            String name,
            @Nullable String welcome,
            @Nullable String music,
            int maxWaitSeconds,
            @Nullable DestinationData afterMaxWait,
            @Nullable QueueRulesData rules,
            @Nullable List<FlagRuleData> flagRules,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.welcome = welcome == null ? "queue-welcome" : welcome;
        this.music = music == null ? "hold-music" : music;
        this.maxWaitSeconds = maxWaitSeconds;
        this.afterMaxWait = afterMaxWait;
        this.rules = rules == null ? QueueRulesData.NONE : rules;
        this.flagRules = flagRules == null ? List.of() : List.copyOf(flagRules);
        this.revision = revision;
    }

    public static QueueData of(String number, String name) {
        return new QueueData(number, name, null, null, 300, null, null, null, null);
    }

    public QueueData withAfterMaxWait(@Nullable DestinationData value) {
        return new QueueData(number, name, welcome, music, maxWaitSeconds, value, rules, flagRules, revision);
    }

    public QueueData withRules(QueueRulesData value) {
        return new QueueData(number, name, welcome, music, maxWaitSeconds, afterMaxWait, value, flagRules, revision);
    }

    public QueueData withFlagRules(List<FlagRuleData> value) {
        return new QueueData(number, name, welcome, music, maxWaitSeconds, afterMaxWait, rules, value, revision);
    }

    public List<Reference> references() {
        return Stream.of(
                        FlagRuleData.references(flagRules),
                        DestinationData.references(afterMaxWait, "afterMaxWait"),
                        rules.references())
                .flatMap(references -> references)
                .toList();
    }

    public QueueData following(Renumbering change) {
        return withAfterMaxWait(change.of(afterMaxWait))
                .withRules(rules.following(change))
                .withFlagRules(FlagRuleData.following(flagRules, change));
    }
}
