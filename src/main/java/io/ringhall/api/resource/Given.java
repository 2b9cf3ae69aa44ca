package io.ringhall.api.resource;

import org.jspecify.annotations.Nullable;

/** Defaults for what a body leaves out; a missing text is empty and then refused by the plan's own rules, at its field. */
final class Given {
    private Given() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static int number(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }

    static boolean flag(@Nullable Boolean value, boolean otherwise) {
        return value == null ? otherwise : value;
    }
}
