package io.ringhall.compiler;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call that nobody answers comes to an end: following flag rules, Final, overflow, IVR keys, queues and no-answer rules never leads
 * back (behaviour.md §1, loop guard). Members are no such way: their own rules do not apply in a group's call.
 */
final class LoopsPass implements Pass {
    private record Node(ThingKind kind, String number) {}

    private record Edge(Node from, Node to, String path) {}

    @Override
    public void check(Draft draft, Findings findings) {
        var edges = endless(edges(draft));
        if (edges.isEmpty()) {
            return;
        }
        var told = new HashSet<Edge>();
        for (var moment : moments(draft, edges)) {
            var open = endless(edges.stream().filter(edge -> moment.open(edge.from().number(), edge.path())).toList());
            for (var edge : open) {
                way(edge.to(), edge.from(), open).filter(back -> told.add(edge)).ifPresent(back -> findings
                        .about(edge.from().kind(), edge.from().number())
                        .error(edge.path(), "loop", "This leads in a circle: " + edge.from().number() + " → " + back + moment.words()));
            }
        }
    }

    /** Every way the flags can stand that decide on these edges: "by day to night, by night to day" is no circle. */
    private static List<FlagMoment> moments(Draft draft, List<Edge> edges) {
        var rules = new HashMap<String, List<FlagRuleData>>();
        var owners = new HashSet<String>();
        edges.forEach(edge -> owners.add(edge.from().number()));
        draft.plan().ringGroups().forEach(group -> rules.put(group.data().number(), group.data().flagRules()));
        draft.plan().ivrs().forEach(ivr -> rules.put(ivr.number(), ivr.flagRules()));
        draft.plan().queues().forEach(queue -> rules.put(queue.number(), queue.flagRules()));
        rules.keySet().retainAll(owners);
        return FlagMoment.all(rules);
    }

    private static List<Edge> edges(Draft draft) {
        var edges = new ArrayList<Edge>();
        var ours = new HashSet<String>();
        draft.plan().numbers().forEach(number -> ours.add(number.number()));
        draft.destinations().forEach(placed -> leadsTo(draft, placed.destination(), ours)
                .ifPresent(to -> edges.add(new Edge(new Node(placed.kind(), placed.owner()), to, placed.path()))));
        return edges;
    }

    /** An outside number that is one of our own comes back in. */
    private static Optional<Node> leadsTo(Draft draft, DestinationData there, Set<String> ours) {
        return there.kind() == DestinationData.Kind.EXTERNAL
                ? draft.plan().numberPlan().e164(there.number()).filter(ours::contains).map(number -> new Node(ThingKind.NUMBER, number))
                : ThingKind.of(there.kind()).map(kind -> new Node(kind, there.number()));
    }

    /** Peels off what leads to an end, until only edges are left that lie on a circle or lead into one. */
    private static List<Edge> endless(List<Edge> all) {
        var outgoing = new HashMap<Node, Integer>();
        Map<Node, List<Edge>> incoming = new LinkedHashMap<>();
        for (var edge : all) {
            outgoing.merge(edge.from(), 1, Integer::sum);
            incoming.computeIfAbsent(edge.to(), node -> new ArrayList<>()).add(edge);
        }
        var ends = new ArrayDeque<Node>();
        incoming.keySet().stream().filter(node -> !outgoing.containsKey(node)).forEach(ends::add);
        while (!ends.isEmpty()) {
            for (var edge : incoming.getOrDefault(ends.remove(), List.of())) {
                if (outgoing.merge(edge.from(), -1, Integer::sum) == 0) {
                    ends.add(edge.from());
                }
            }
        }
        return all.stream().filter(edge -> outgoing.getOrDefault(edge.to(), 0) > 0).toList();
    }

    /** The shortest way, as "610 → 600". */
    private static Optional<String> way(Node from, Node to, List<Edge> edges) {
        var reached = new HashMap<Node, String>(Map.of(from, from.number()));
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.equals(to)) {
                return Optional.of(reached.get(here));
            }
            for (var edge : edges) {
                if (edge.from().equals(here) && !reached.containsKey(edge.to())) {
                    reached.put(edge.to(), reached.get(here) + " → " + edge.to().number());
                    open.add(edge.to());
                }
            }
        }
        return Optional.empty();
    }
}
