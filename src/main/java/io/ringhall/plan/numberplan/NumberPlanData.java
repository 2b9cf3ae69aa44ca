package io.ringhall.plan.numberplan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's people dial outside numbers, as forms and REST edit it. There is one for each tenant, also before it is saved.
 *
 * @param countryCode digits, e.g. {@code 49}; empty = only international numbers are understood
 * @param internationalPrefix {@code 00}, {@code 011}
 * @param nationalPrefix {@code 0}, {@code 1}; empty where there is none
 * @param areaCode for local numbers, without the national prefix; null = local numbers are not understood
 * @param shortNumbers service numbers, passed on as they are
 * @param emergencyNumbers passed on as they are, for everybody and beyond the limit of calls
 * @param emergencyBarred whoever may not dial out may not call emergency numbers either; a choice to be made on purpose
 * @param extensionsMayDialOut false: no extension calls outside numbers; groups' cell phones still ring
 * @param barred patterns nobody reaches, e.g. {@code +49900*}
 * @param revision of the stored row; null before it is stored
 */
public record NumberPlanData(
        String countryCode,
        String internationalPrefix,
        String nationalPrefix,
        @Nullable String areaCode,
        List<String> shortNumbers,
        List<String> emergencyNumbers,
        boolean emergencyBarred,
        boolean extensionsMayDialOut,
        List<String> barred,
        @Nullable Long revision) {
    public static final List<String> USUAL_EMERGENCY = List.of("112", "911");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public static final NumberPlanData DEFAULT =
            new NumberPlanData("", "00", "", null, List.of(), USUAL_EMERGENCY, false, true, List.of(), null);

    public NumberPlanData {
        countryCode = Objects.requireNonNullElse(countryCode, "").strip();
        internationalPrefix = Objects.requireNonNullElse(internationalPrefix, "00").strip();
        nationalPrefix = Objects.requireNonNullElse(nationalPrefix, "").strip();
        areaCode = areaCode == null || areaCode.isBlank() ? null : areaCode.strip();
        shortNumbers = shortNumbers == null ? List.of() : List.copyOf(shortNumbers);
        emergencyNumbers = emergencyNumbers == null ? USUAL_EMERGENCY : List.copyOf(emergencyNumbers);
        barred = barred == null ? List.of() : List.copyOf(barred);
    }

    public NumberPlanData withRevision(@Nullable Long value) {
        return new NumberPlanData(
                countryCode, internationalPrefix, nationalPrefix, areaCode, shortNumbers, emergencyNumbers, emergencyBarred, extensionsMayDialOut,
                barred, value);
    }

    /** ITU-T E.164 with the plus. */
    public static boolean isE164(String number) {
        return E164.matcher(number).matches();
    }

    /** Whether it goes to the carrier as it is. */
    public boolean isShort(String number) {
        return shortNumbers.contains(number) || emergencyNumbers.contains(number);
    }

    /** Without what people put between digits. */
    public static String bare(String typed) {
        return typed.strip().replaceAll("[ \\t().\\-/]", "");
    }

    /** What people of this tenant mean by it; empty when it is no full number, or a short one. */
    public Optional<String> e164(String typed) {
        var number = bare(typed);
        if (number.startsWith("+")) {
            return Optional.of(number).filter(NumberPlanData::isE164);
        }
        if (isShort(number)) {
            return Optional.empty();
        }
        if (!internationalPrefix.isEmpty() && number.startsWith(internationalPrefix)) {
            return Optional.of("+" + number.substring(internationalPrefix.length())).filter(NumberPlanData::isE164);
        }
        if (countryCode.isEmpty()) {
            return Optional.empty();
        }
        if (number.startsWith(nationalPrefix)) {
            return Optional.of("+" + countryCode + number.substring(nationalPrefix.length())).filter(NumberPlanData::isE164);
        }
        return areaCode == null
                ? Optional.empty()
                : Optional.of("+" + countryCode + areaCode + number).filter(NumberPlanData::isE164);
    }
}
