package io.ringhall.plan.serviceflag;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanJson;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Calls go elsewhere while a flag is set, or clear; of a thing's rules the first that holds wins, before anything rings
 * (behaviour.md §4).
 *
 * @param flag its number
 * @param destination null is refused
 */
public record FlagRuleData(String flag, boolean set, @Nullable DestinationData destination) {
    public static FlagRuleData when(String flag, DestinationData destination) {
        return new FlagRuleData(flag, true, destination);
    }

    public static FlagRuleData unless(String flag, DestinationData destination) {
        return new FlagRuleData(flag, false, destination);
    }

    public static Stream<Reference> references(List<FlagRuleData> rules) {
        return IntStream.range(0, rules.size()).boxed().flatMap(i -> Stream.concat(
                Stream.of(new Reference(ThingKind.FLAG, rules.get(i).flag(), at(i) + ".flag")),
                DestinationData.references(rules.get(i).destination(), at(i) + ".destination")));
    }

    /** The path of a thing's rule. */
    public static String at(int index) {
        return "flagRules[" + index + "]";
    }

    public static List<FlagRuleData> following(List<FlagRuleData> rules, Renumbering change) {
        return rules.stream()
                .map(rule -> new FlagRuleData(change.of(ThingKind.FLAG, rule.flag()), rule.set(), change.of(rule.destination())))
                .toList();
    }

    /** For a column of its own. */
    public static String write(List<FlagRuleData> rules) {
        return PlanJson.mapper().writeValueAsString(rules);
    }

    public static List<FlagRuleData> read(String json) {
        return PlanJson.mapper().readValue(json, new TypeReference<>() {});
    }
}
