package io.ringhall.engine.trunk;

import io.ringhall.engine.config.NumberFormat;
import io.ringhall.engine.config.NumberPlan;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers between the ways people type them, the ways carriers write them, and E.164. */
public final class Numbers {
    /** E.164 §6: at most 15 digits. */
    private static final int LONGEST = 15;
    private static final int SHORTEST_INTERNATIONAL = 6;
    /** Shorter ones are mistyped extensions, not local numbers. */
    private static final int SHORTEST_LOCAL = 5;
    /** North America dials ten digits with and without its prefix. */
    private static final String NORTH_AMERICA = "1";
    private static final int NORTH_AMERICAN_DIGITS = 10;

    private Numbers() {}

    /** What somebody of the tenant means by dialling this; null when it is no outside number. */
    public static @Nullable OutsideNumber dialled(String text, NumberPlan plan) {
        var digits = PhoneText.digits(text);
        if (digits.isEmpty()) {
            return null;
        }
        if (plan.isShort(digits)) {
            return new OutsideNumber(digits, null);
        }
        var e164 = prefixed(digits, plan);
        if (e164 == null && !digits.startsWith("+") && !startsWith(digits, plan.internationalPrefix())) {
            e164 = unprefixed(digits, plan);
            if (e164 == null && digits.length() >= SHORTEST_LOCAL && digits.length() <= LONGEST) {
                return new OutsideNumber(digits, null);
            }
        }
        return e164 == null ? null : new OutsideNumber(digits, e164);
    }

    /** E.164 of a number that says what it is by its prefix. */
    private static @Nullable String prefixed(String digits, NumberPlan plan) {
        if (digits.startsWith("+")) {
            return e164(digits.substring(1), plan);
        }
        if (startsWith(digits, plan.internationalPrefix())) {
            return e164(digits.substring(plan.internationalPrefix().length()), plan);
        }
        if (!plan.countryCode().isEmpty() && startsWith(digits, plan.nationalPrefix())) {
            return e164(plan.countryCode() + digits.substring(plan.nationalPrefix().length()), plan);
        }
        return null;
    }

    private static @Nullable String unprefixed(String digits, NumberPlan plan) {
        if (plan.countryCode().isEmpty() || digits.length() < SHORTEST_LOCAL) {
            return null;
        }
        boolean whole = plan.nationalPrefix().isEmpty()
                || plan.countryCode().equals(NORTH_AMERICA) && digits.length() == NORTH_AMERICAN_DIGITS;
        if (whole) {
            return e164(plan.countryCode() + digits, plan);
        }
        return plan.areaCode() == null ? null : e164(plan.countryCode() + plan.areaCode() + digits, plan);
    }

    private static boolean startsWith(String digits, String prefix) {
        return !prefix.isEmpty() && digits.startsWith(prefix);
    }

    /** With its plus; null when no country code begins like that, or the length is none. */
    private static @Nullable String e164(String text, NumberPlan plan) {
        // "+49030…": the national zero has no place behind the country code, where the country has one
        var trunkZero = plan.countryCode() + plan.nationalPrefix();
        var digits = plan.nationalPrefix().equals("0") && !plan.countryCode().isEmpty() && text.startsWith(trunkZero)
                ? plan.countryCode() + text.substring(trunkZero.length())
                : text;
        boolean sound = digits.length() >= SHORTEST_INTERNATIONAL && digits.length() <= LONGEST && digits.charAt(0) != '0';
        return sound ? "+" + digits : null;
    }

    /**
     * What a carrier may mean by a called number, best guess first: E.164 with or without plus, national, local, and at last
     * the text itself.
     */
    public static List<String> candidates(String text, NumberPlan plan) {
        var digits = PhoneText.digits(text);
        var out = new LinkedHashSet<String>();
        if (!digits.isEmpty()) {
            add(out, prefixed(digits, plan));
            if (!digits.startsWith("+")) {
                add(out, e164(digits, plan));
                add(out, unprefixed(digits, plan));
            }
            out.add(digits);
        }
        out.add(text);
        return List.copyOf(out);
    }

    private static void add(LinkedHashSet<String> out, @Nullable String number) {
        if (number != null) {
            out.add(number);
        }
    }

    /** A caller's number as a carrier sends it, in E.164 where that is certain, else as it came. */
    public static String caller(String text, NumberPlan plan) {
        var digits = PhoneText.digits(text);
        if (digits.isEmpty()) {
            return text;
        }
        if (plan.isShort(digits)) {
            return digits;
        }
        var e164 = prefixed(digits, plan);
        if (e164 == null && startsWith(digits, plan.countryCode()) && digits.length() > NORTH_AMERICAN_DIGITS) {
            e164 = e164(digits, plan);
        }
        return e164 == null ? digits : e164;
    }

    /** E.164 of a number set up by an administrator (a caller id, a number of the tenant); the digits where that is not certain. */
    public static String own(String text, NumberPlan plan) {
        var number = dialled(text, plan);
        return number == null ? text : number.key();
    }

    /** As the carrier wants it. */
    public static String format(OutsideNumber number, NumberFormat format, NumberPlan plan) {
        var e164 = number.e164();
        if (e164 == null) {
            return number.digits();
        }
        return switch (format) {
            case E164 -> e164;
            case E164_WITHOUT_PLUS -> e164.substring(1);
            case INTERNATIONAL -> plan.internationalPrefix() + e164.substring(1);
            case NATIONAL ->
                !plan.countryCode().isEmpty() && e164.startsWith("+" + plan.countryCode())
                        ? plan.nationalPrefix() + e164.substring(1 + plan.countryCode().length())
                        : plan.internationalPrefix() + e164.substring(1);
            case AS_DIALLED -> number.digits();
        };
    }
}
