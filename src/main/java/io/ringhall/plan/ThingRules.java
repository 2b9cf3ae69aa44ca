package io.ringhall.plan;

import io.ringhall.kernel.DialNumber;
import io.ringhall.kernel.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What the number and the name of any thing must be like. Names travel in SIP headers, so they hold no control characters. */
public final class ThingRules {
    private static final int LONGEST_NAME = 100;

    private ThingRules() {}

    public static List<Diagnostic> check(String number, String name) {
        var found = new ArrayList<Diagnostic>();
        if (!DialNumber.isInternal(number)) {
            found.add(Diagnostic.error("number", "number-format", "A number has 2 to 10 digits"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            found.add(Diagnostic.error("name", "name-length", "A name has 1 to " + LONGEST_NAME + " characters"));
        } else if (!isPrintable(name)) {
            found.add(Diagnostic.error("name", "name-characters", "A name holds no control characters"));
        }
        return found;
    }

    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
