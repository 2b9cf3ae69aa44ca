package io.ringhall.kernel;

import java.util.regex.Pattern;

/** A mail address as people write it: RFC 5321 §4.1.2 without quoted names and address literals, at most 254 characters. */
public final class MailAddress {
    private static final Pattern FORM = Pattern.compile(
            "(?=.{3,254}$)[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)*[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");

    private MailAddress() {}

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
