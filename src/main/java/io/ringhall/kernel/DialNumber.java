package io.ringhall.kernel;

import java.util.regex.Pattern;

/**
 * What can be typed on a telephone. An internal number has 2 to 10 digits; an external one is E.164-like, 3 to 20 digits
 * with an optional plus.
 */
public final class DialNumber {
    private static final Pattern INTERNAL = Pattern.compile("[0-9]{2,10}");
    private static final Pattern EXTERNAL = Pattern.compile("\\+?[0-9]{3,20}");

    private DialNumber() {}

    public static boolean isInternal(String number) {
        return INTERNAL.matcher(number).matches();
    }

    public static boolean isExternal(String number) {
        return EXTERNAL.matcher(number).matches();
    }
}
