package io.ringhall.kernel;

import java.util.List;

/** What became of a deletion. */
public sealed interface DeleteResult {

    /** @param liveVersion the version of the tenant's plan without the thing */
    record Deleted(long liveVersion) implements DeleteResult {}

    /** Nothing was deleted: code {@link Diagnostic#NOT_FOUND}, or one {@link Diagnostic#IN_USE} per place of use. */
    record Refused(List<Diagnostic> diagnostics) implements DeleteResult {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
