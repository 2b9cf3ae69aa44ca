package io.ringhall.plan.queue;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanJson;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ringgroup.RingStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue's agents and exceptions (behaviour.md §5). A destination that is null lets callers wait on.
 *
 * @param agents extensions, in order; logged in until they log out
 * @param joiners extensions that may log in by themselves: numbers, or the beginning of numbers and a star
 * @param minAgents with fewer logged in callers go to {@code tooFew}, 0 = never
 * @param ringSeconds an agent's phone rings for one caller, 5-120
 * @param wrapUpSeconds rest after a call, 0-600
 * @param announceSeconds between two announcements, 10-600; 0 = none
 * @param exits destinations by key
 * @param maxCallers 0 = no limit; one more goes to {@code full}, null = busy
 */
public record QueueRulesData(
        List<String> agents,
        List<String> joiners,
        int minAgents,
        @Nullable DestinationData tooFew,
        @Nullable DestinationData loggedOut,
        @Nullable DestinationData unregistered,
        RingStrategy strategy,
        int ringSeconds,
        int wrapUpSeconds,
        boolean skipBusy,
        int announceSeconds,
        boolean announcePosition,
        boolean announceWait,
        Map<String, DestinationData> exits,
        List<EscalationData> escalations,
        int maxCallers,
        @Nullable DestinationData full) {

    /** @param agents called once the caller has waited so long */
    public record EscalationData(int afterSeconds, List<String> agents) {
        public EscalationData {
            agents = agents == null ? List.of() : List.copyOf(agents);
        }
    }

    /** Nobody's queue: music, and the longest wait. */
    public static final QueueRulesData NONE = new QueueRulesData(
            List.of(), List.of(), 0, null, null, null, RingStrategy.LONGEST_IDLE, 20, 10, true, 30, true, true, Map.of(), List.of(), 0, null);

    public QueueRulesData {
        agents = agents == null ? List.of() : List.copyOf(agents);
        joiners = joiners == null ? List.of() : List.copyOf(joiners);
        strategy = strategy == null ? RingStrategy.LONGEST_IDLE : strategy;
        exits = exits == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(exits));
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
    }

    public static String write(QueueRulesData rules) {
        return PlanJson.mapper().writeValueAsString(rules);
    }

    public static QueueRulesData read(String text) {
        return text.equals("{}") ? NONE : PlanJson.mapper().readValue(text, QueueRulesData.class);
    }

    public QueueRulesData withAgents(List<String> value) {
        return new QueueRulesData(
                value, joiners, minAgents, tooFew, loggedOut, unregistered, strategy, ringSeconds, wrapUpSeconds, skipBusy,
                announceSeconds, announcePosition, announceWait, exits, escalations, maxCallers, full);
    }

    Stream<Reference> references() {
        var all = new ArrayList<Reference>();
        each(agents, "agents", all);
        for (int i = 0; i < escalations.size(); i++) {
            each(escalations.get(i).agents(), "escalations[" + i + "].agents", all);
        }
        destinations().forEach((where, to) -> DestinationData.references(to, where).forEach(all::add));
        return all.stream();
    }

    private static void each(List<String> agents, String where, List<Reference> all) {
        for (int i = 0; i < agents.size(); i++) {
            all.add(new Reference(ThingKind.EXTENSION, agents.get(i), where + "[" + i + "]"));
        }
    }

    /** Every destination with its path. */
    public Map<String, DestinationData> destinations() {
        var all = new TreeMap<String, DestinationData>();
        put(all, "tooFew", tooFew);
        put(all, "loggedOut", loggedOut);
        put(all, "unregistered", unregistered);
        put(all, "full", full);
        exits.forEach((key, to) -> all.put("exits." + key, to));
        return all;
    }

    private static void put(Map<String, DestinationData> all, String where, @Nullable DestinationData to) {
        if (to != null) {
            all.put(where, to);
        }
    }

    QueueRulesData following(Renumbering change) {
        UnaryOperator<List<String>> agentsFollow =
                list -> list.stream().map(agent -> change.of(ThingKind.EXTENSION, agent)).distinct().toList();
        var keys = new TreeMap<>(exits);
        keys.replaceAll((key, to) -> Objects.requireNonNull(change.of(to)));
        return new QueueRulesData(
                agentsFollow.apply(agents), joiners, minAgents, change.of(tooFew), change.of(loggedOut), change.of(unregistered), strategy,
                ringSeconds, wrapUpSeconds, skipBusy, announceSeconds, announcePosition, announceWait, keys,
                escalations.stream().map(each -> new EscalationData(each.afterSeconds(), agentsFollow.apply(each.agents()))).toList(),
                maxCallers, change.of(full));
    }
}
