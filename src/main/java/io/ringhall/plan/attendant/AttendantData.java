package io.ringhall.plan.attendant;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Reference;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An attendant (IVR) as forms and REST edit it.
 *
 * @param greeting prompt id
 * @param keys destinations by key: 0-9, *, #
 * @param timeoutSeconds wait for a key after the greeting, 1-60
 * @param repeats how often the greeting plays, 1-10
 * @param rules what it does beside the keys
 * @param flagRules send callers elsewhere before the greeting
 */
public record AttendantData(
        String number,
        String name,
        String greeting,
        Map<String, DestinationData> keys,
        int timeoutSeconds,
        int repeats,
        AttendantRulesData rules,
        List<FlagRuleData> flagRules,
        @Nullable Long revision) {
    public AttendantData(
            String number,
            String name,
            @Nullable String greeting,
            @Nullable Map<String, DestinationData> keys,
            int timeoutSeconds,
            int repeats,
            @Nullable AttendantRulesData rules,
            @Nullable List<FlagRuleData> flagRules,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.greeting = greeting == null ? "ivr-greeting" : greeting;
        this.keys = keys == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(keys));
        this.timeoutSeconds = timeoutSeconds;
        this.repeats = repeats;
        this.rules = rules == null ? AttendantRulesData.KEYS_ONLY : rules;
        this.flagRules = flagRules == null ? List.of() : List.copyOf(flagRules);
        this.revision = revision;
    }

    public static AttendantData of(String number, String name) {
        return new AttendantData(number, name, null, null, 5, 3, null, null, null);
    }

    public AttendantData withKeys(Map<String, DestinationData> value) {
        return new AttendantData(number, name, greeting, value, timeoutSeconds, repeats, rules, flagRules, revision);
    }

    public AttendantData withRules(AttendantRulesData value) {
        return new AttendantData(number, name, greeting, keys, timeoutSeconds, repeats, value, flagRules, revision);
    }

    public AttendantData withFlagRules(List<FlagRuleData> value) {
        return new AttendantData(number, name, greeting, keys, timeoutSeconds, repeats, rules, value, revision);
    }

    public List<Reference> references() {
        return Stream.of(
                        FlagRuleData.references(flagRules),
                        keys.entrySet().stream()
                                .flatMap(key -> DestinationData.references(key.getValue(), "keys." + key.getKey())),
                        DestinationData.references(rules.timedOut(), "timedOut"),
                        DestinationData.references(rules.wrong(), "wrong"))
                .flatMap(references -> references)
                .toList();
    }

    public AttendantData following(Renumbering change) {
        var followed = new TreeMap<>(keys);
        followed.replaceAll((key, destination) -> Objects.requireNonNull(change.of(destination)));
        return withKeys(followed).withRules(rules.following(change)).withFlagRules(FlagRuleData.following(flagRules, change));
    }
}
