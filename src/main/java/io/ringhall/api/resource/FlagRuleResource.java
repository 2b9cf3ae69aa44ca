package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls go elsewhere while a service flag is set, or clear. @param flag its number @param set default true */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlagRuleResource(@Nullable String flag, @Nullable Boolean set, @Nullable DestinationResource destination) {
    static List<FlagRuleResource> of(List<FlagRuleData> rules) {
        return rules.stream()
                .map(rule -> new FlagRuleResource(rule.flag(), rule.set(), DestinationResource.of(rule.destination())))
                .toList();
    }

    static List<FlagRuleData> data(@Nullable List<FlagRuleResource> rules) {
        return rules == null
                ? List.of()
                : IntStream.range(0, rules.size())
                        .mapToObj(i -> new FlagRuleData(
                                Given.text(rules.get(i).flag),
                                Given.flag(rules.get(i).set, true),
                                DestinationResource.data(rules.get(i).destination, FlagRuleData.at(i) + ".destination")))
                        .toList();
    }
}
