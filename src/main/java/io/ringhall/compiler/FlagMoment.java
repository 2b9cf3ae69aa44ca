package io.ringhall.compiler;

import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One way the flags can stand, and where calls go then.
 *
 * @param rules by the number that has them
 * @param set flags that are set; the others are clear
 */
record FlagMoment(Map<String, List<FlagRuleData>> rules, List<String> flags, List<String> set) {
    /** With more flags than this that decide on circles, each is taken as it comes: 256 ways are enough to look at. */
    private static final int MOST = 8;

    static List<FlagMoment> all(Map<String, List<FlagRuleData>> rules) {
        var flags = new ArrayList<>(rules.values().stream()
                .flatMap(List::stream)
                .map(FlagRuleData::flag)
                .collect(Collectors.toCollection(TreeSet::new)));
        var varied = flags.subList(0, Math.min(MOST, flags.size()));
        var moments = new ArrayList<FlagMoment>();
        for (int bits = 0; bits < 1 << varied.size(); bits++) {
            var set = new ArrayList<String>();
            for (int i = 0; i < varied.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(varied.get(i));
                }
            }
            moments.add(new FlagMoment(rules, List.copyOf(varied), List.copyOf(set)));
        }
        return moments;
    }

    /** Whether a call at this number can take this way out of it. */
    boolean open(String number, String path) {
        var mine = rules.getOrDefault(number, List.of());
        for (int i = 0; i < mine.size(); i++) {
            var rule = mine.get(i);
            boolean here = path.equals(FlagRuleData.at(i) + ".destination");
            if (!flags.contains(rule.flag())) {
                if (here) {
                    return true;
                }
            } else if (set.contains(rule.flag()) == rule.set()) {
                return here;
            } else if (here) {
                return false;
            }
        }
        return true;
    }

    /** ", while 750 is set" */
    String words() {
        return flags.isEmpty()
                ? ""
                : flags.stream().map(flag -> flag + (set.contains(flag) ? " is set" : " is clear")).collect(Collectors.joining(", ", ", while ", ""));
    }
}
