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
 * @param shortNumbers service numbers, sent as they are
 * @param emergencyNumbers sent as they are; anybody may call them at any time, unless {@code emergencyBarred}
 * @param emergencyBarred who may not dial out may not call for help either
 */
public record NumberPlan(
        String countryCode,
        String internationalPrefix,
        String nationalPrefix,
        @Nullable String areaCode,
        List<String> shortNumbers,
        List<String> emergencyNumbers,
        boolean emergencyBarred) {
    public static final List<String> USUAL_EMERGENCY = List.of("112", "911");
    public static final NumberPlan NONE = new NumberPlan("", "00", "", null, List.of());

    public NumberPlan {
        shortNumbers = List.copyOf(shortNumbers);
        emergencyNumbers = List.copyOf(emergencyNumbers);
    }

    /** With the usual emergency numbers, which anybody may call. */
    public NumberPlan(
            String countryCode, String internationalPrefix, String nationalPrefix, @Nullable String areaCode, List<String> shortNumbers) {
        this(countryCode, internationalPrefix, nationalPrefix, areaCode, shortNumbers, USUAL_EMERGENCY, false);
    }

    public boolean isEmergency(String digits) {
        return emergencyNumbers.contains(digits);
    }

    /** Whether it goes to the carrier as it is. */
    public boolean isShort(String digits) {
        return shortNumbers.contains(digits) || isEmergency(digits);
    }
}
