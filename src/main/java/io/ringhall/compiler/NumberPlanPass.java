package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;
import java.util.regex.Pattern;

/** How a tenant dials. */
final class NumberPlanPass implements Pass {
    private static final Pattern COUNTRY = Pattern.compile("|[1-9][0-9]{0,2}");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{0,5}");
    private static final Pattern AREA = Pattern.compile("[0-9]{1,8}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{2,6}");

    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan().numberPlan();
        var found = findings.about(ThingKind.NUMBER_PLAN, "");
        if (!COUNTRY.matcher(plan.countryCode()).matches()) {
            found.error("countryCode", "country-code", "A country code has 1 to 3 digits, without + or 00: 49, 44, 1");
        }
        prefix("internationalPrefix", plan.internationalPrefix(), found);
        prefix("nationalPrefix", plan.nationalPrefix(), found);
        if (plan.areaCode() != null && !AREA.matcher(plan.areaCode()).matches()) {
            found.error("areaCode", "area-code", "An area code has digits only, without the leading 0: 30 for Berlin");
        }
        for (int i = 0; i < plan.shortNumbers().size(); i++) {
            shortNumber(draft, plan.shortNumbers().get(i), "shortNumbers[" + i + "]", found);
        }
        for (int i = 0; i < plan.emergencyNumbers().size(); i++) {
            shortNumber(draft, plan.emergencyNumbers().get(i), "emergencyNumbers[" + i + "]", found);
        }
        if (plan.emergencyBarred()) {
            found.warning("emergencyBarred", "emergency-barred", "Who may not dial out cannot call for help from these phones");
        }
        TrunksPass.patterns("barred", plan.barred(), found);
    }

    private static void shortNumber(Draft draft, String number, String path, Findings.About found) {
        if (!SHORT.matcher(number).matches()) {
            found.error(path, "short-number", "A short number has 2 to 6 digits");
        } else if (draft.things().stream().anyMatch(thing -> thing.number().equals(number))) {
            found.warning(path, "short-number-hidden",
                    "Who dials " + number + " reaches the one inside that has this number, not the service");
        }
    }

    private static void prefix(String path, String prefix, Findings.About found) {
        if (!PREFIX.matcher(prefix).matches()) {
            found.error(path, "prefix-format", "A prefix has up to 5 digits");
        }
    }
}
