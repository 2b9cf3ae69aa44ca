package io.ringhall.engine.config;

import java.util.List;

/**
 * What an IVR does beside its keys (behaviour.md §5). {@link Destination.Nowhere} = says goodbye.
 *
 * @param directDial extensions may be dialled
 * @param allowed those that may, as numbers or first digits and a star; empty = all
 * @param excluded those that may not
 * @param interDigitSeconds how long the next digit is waited for
 * @param timedOut where callers go who press nothing
 * @param wrong where callers go who press what leads nowhere
 * @param bargeIn keys count while the greeting plays
 */
public record MenuRules(
        boolean directDial,
        List<String> allowed,
        List<String> excluded,
        int interDigitSeconds,
        Destination timedOut,
        Destination wrong,
        boolean bargeIn) {
    /** Keys only. */
    public static final MenuRules KEYS_ONLY =
            new MenuRules(false, List.of(), List.of(), 3, new Destination.Nowhere(), new Destination.Nowhere(), true);

    public MenuRules {
        allowed = List.copyOf(allowed);
        excluded = List.copyOf(excluded);
    }

    /** Whether callers may dial this extension. */
    public boolean reaches(String extension) {
        return directDial && (allowed.isEmpty() || fits(allowed, extension)) && !fits(excluded, extension);
    }

    private static boolean fits(List<String> patterns, String extension) {
        for (var each : patterns) {
            if (each.endsWith("*") ? extension.startsWith(each.substring(0, each.length() - 1)) : extension.equals(each)) {
                return true;
            }
        }
        return false;
    }
}
