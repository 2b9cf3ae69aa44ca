package io.ringhall.engine.config;

import java.util.List;
import java.util.Map;

/**
 * How a call queue finds an agent, and when it gives up (behaviour.md §5). {@link Destination.Nowhere} = the caller waits on.
 *
 * @param agents primary agents, in order; they are logged in until they log out
 * @param joiners further extensions that may log in by themselves, as numbers or patterns with a star at the end
 * @param minAgents with fewer logged in callers go to {@code tooFew}; 0 = no such rule
 * @param loggedOut where callers go when nobody is logged in
 * @param unregistered where callers go when nobody who is logged in has a registered phone
 * @param ringSeconds how long an agent's phone rings for one caller
 * @param wrapUpSeconds rest after a call
 * @param skipBusy agents in any other call are not rung
 * @param announceSeconds how often the caller hears the position or the wait, 0 = never
 * @param exits keys that lead out of the queue
 * @param escalations further agents after a wait, in any order
 * @param maxCallers 0 = no limit; one more goes to {@code full}
 */
public record QueueRules(
        List<String> agents,
        List<String> joiners,
        int minAgents,
        Destination tooFew,
        Destination loggedOut,
        Destination unregistered,
        RingStrategy strategy,
        int ringSeconds,
        int wrapUpSeconds,
        boolean skipBusy,
        int announceSeconds,
        boolean announcePosition,
        boolean announceWait,
        Map<Character, Destination> exits,
        List<Escalation> escalations,
        int maxCallers,
        Destination full) {
    private static final Destination WAIT = new Destination.Nowhere();

    /** Music and a longest wait, nothing else. */
    public static final QueueRules NONE = of(List.of());

    /** @param agents called after the caller has waited so long */
    public record Escalation(int afterSeconds, List<String> agents) {
        public Escalation {
            agents = List.copyOf(agents);
        }
    }

    public QueueRules {
        agents = List.copyOf(agents);
        joiners = List.copyOf(joiners);
        exits = Map.copyOf(exits);
        escalations = List.copyOf(escalations);
    }

    /** These agents by the usual rules. */
    public static QueueRules of(List<String> agents) {
        return new QueueRules(
                agents, List.of(), 0, WAIT, WAIT, WAIT, RingStrategy.LONGEST_IDLE, 20, 10, true, 30, true, true, Map.of(), List.of(), 0,
                new Destination.Busy());
    }

    /** Whether the extension may log itself in. */
    public boolean admits(String extension) {
        return agents.contains(extension)
                || joiners.stream().anyMatch(each ->
                        each.endsWith("*") ? extension.startsWith(each.substring(0, each.length() - 1)) : extension.equals(each));
    }
}
