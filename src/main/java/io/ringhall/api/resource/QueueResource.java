package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueRulesData;
import io.ringhall.plan.ringgroup.RingStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A call queue. @param welcome prompt id played once @param music prompt id while waiting */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueResource(
        @Nullable String number,
        @Nullable String name,
        @Nullable String welcome,
        @Nullable String music,
        @Nullable Integer maxWaitSeconds,
        @Nullable DestinationResource afterMaxWait,
        @Schema(description = "Extensions, in order; logged in until they log out") @Nullable List<String> agents,
        @Schema(description = "Extensions that may log in by themselves: numbers, or first digits and a star") @Nullable List<String> joiners,
        @Schema(description = "With fewer agents logged in callers go to tooFew; 0 = never") @Nullable Integer minAgents,
        @Nullable DestinationResource tooFew,
        @Schema(description = "Where callers go when nobody is logged in") @Nullable DestinationResource loggedOut,
        @Schema(description = "Where callers go when no agent's phone is registered") @Nullable DestinationResource unregistered,
        @Schema(allowableValues = {"all", "rotate", "sequential", "random", "longest-idle"}) @Nullable String strategy,
        @Schema(minimum = "5", maximum = "120") @Nullable Integer ringSeconds,
        @Schema(minimum = "0", maximum = "600") @Nullable Integer wrapUpSeconds,
        @Nullable Boolean skipBusy,
        @Schema(description = "0 = no announcements") @Nullable Integer announceSeconds,
        @Nullable Boolean announcePosition,
        @Nullable Boolean announceWait,
        @Schema(description = "Destinations by key") @Nullable Map<String, DestinationResource> exits,
        @Nullable List<Escalation> escalations,
        @Schema(description = "0 = no limit; one more goes to full") @Nullable Integer maxCallers,
        @Nullable DestinationResource full,
        @Nullable List<FlagRuleResource> flagRules,
        @Nullable Long revision) {
    /** Further agents after a wait. */
    public record Escalation(@Nullable Integer afterSeconds, @Nullable List<String> agents) {}

    public static QueueResource of(QueueData data) {
        var rules = data.rules();
        var keys = new TreeMap<String, DestinationResource>();
        rules.exits().forEach((key, to) -> keys.put(key, Objects.requireNonNull(DestinationResource.of(to))));
        return new QueueResource(
                data.number(),
                data.name(),
                data.welcome(),
                data.music(),
                data.maxWaitSeconds(),
                DestinationResource.of(data.afterMaxWait()),
                rules.agents(),
                rules.joiners(),
                rules.minAgents(),
                DestinationResource.of(rules.tooFew()),
                DestinationResource.of(rules.loggedOut()),
                DestinationResource.of(rules.unregistered()),
                Words.word(rules.strategy()),
                rules.ringSeconds(),
                rules.wrapUpSeconds(),
                rules.skipBusy(),
                rules.announceSeconds(),
                rules.announcePosition(),
                rules.announceWait(),
                keys,
                rules.escalations().stream().map(each -> new Escalation(each.afterSeconds(), each.agents())).toList(),
                rules.maxCallers(),
                DestinationResource.of(rules.full()),
                FlagRuleResource.of(data.flagRules()),
                data.revision());
    }

    public QueueData data(@Nullable String otherwise) {
        return new QueueData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                welcome,
                music,
                Given.number(maxWaitSeconds, QueueData.of("", "").maxWaitSeconds()),
                DestinationResource.data(afterMaxWait, "afterMaxWait"),
                rules(),
                FlagRuleResource.data(flagRules),
                revision);
    }

    private QueueRulesData rules() {
        var usual = QueueRulesData.NONE;
        var to = new TreeMap<String, DestinationData>();
        if (exits != null) {
            exits.forEach((key, destination) -> {
                var data = DestinationResource.data(destination, "exits." + key);
                if (data != null) {
                    to.put(key, data);
                }
            });
        }
        var strategyGiven = Words.value(RingStrategy.class, strategy, "strategy");
        var pools = escalations == null ? List.<Escalation>of() : escalations;
        return new QueueRulesData(
                agents == null ? List.of() : agents,
                joiners == null ? List.of() : joiners,
                Given.number(minAgents, usual.minAgents()),
                DestinationResource.data(tooFew, "tooFew"),
                DestinationResource.data(loggedOut, "loggedOut"),
                DestinationResource.data(unregistered, "unregistered"),
                strategyGiven == null ? usual.strategy() : strategyGiven,
                Given.number(ringSeconds, usual.ringSeconds()),
                Given.number(wrapUpSeconds, usual.wrapUpSeconds()),
                Given.flag(skipBusy, usual.skipBusy()),
                Given.number(announceSeconds, usual.announceSeconds()),
                Given.flag(announcePosition, usual.announcePosition()),
                Given.flag(announceWait, usual.announceWait()),
                to,
                IntStream.range(0, pools.size())
                        .mapToObj(i -> new QueueRulesData.EscalationData(
                                Given.number(pools.get(i).afterSeconds(), 60), Objects.requireNonNullElse(pools.get(i).agents(), List.of())))
                        .toList(),
                Given.number(maxCallers, usual.maxCallers()),
                DestinationResource.data(full, "full"));
    }
}
