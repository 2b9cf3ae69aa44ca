package io.ringhall.engine.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people of a tenant dial.
 *
 * @param countryCode digits, e.g. "49"; empty = only international numbers are understood
 * @param internationalPrefix "00", "011"…
 * @param nationalPrefix "0", "1"…; empty where there is none
 * @param areaCode of local numbers, without the national prefix; null = local numbers are not understood
 * @param shortNumbers service and emergency numbers, sent as they are
 */
public record NumberPlan(
        String countryCode,
        String internationalPrefix,
        String nationalPrefix,
        @Nullable String areaCode,
        List<String> shortNumbers) {
    public static final NumberPlan NONE = new NumberPlan("", "00", "", null, List.of("112", "911"));

    public NumberPlan {
        shortNumbers = List.copyOf(shortNumbers);
    }
}
