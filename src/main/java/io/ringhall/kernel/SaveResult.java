package io.ringhall.kernel;

import java.util.List;

/** What became of a save: expected refusals are values, exceptions are bugs. */
public sealed interface SaveResult<T> {

    /**
     * @param liveVersion the version of the tenant's plan with this change in it, as in "live · v12"
     * @param warnings worth telling, though saved
     */
    record Saved<T>(T value, long liveVersion, List<Diagnostic> warnings) implements SaveResult<T> {
        public Saved {
            warnings = List.copyOf(warnings);
        }

        public Saved(T value, long liveVersion) {
            this(value, liveVersion, List.of());
        }
    }

    /** Nothing was stored. */
    record Refused<T>(List<Diagnostic> diagnostics) implements SaveResult<T> {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    static <T> SaveResult<T> refused(Diagnostic diagnostic) {
        return new Refused<>(List.of(diagnostic));
    }
}
