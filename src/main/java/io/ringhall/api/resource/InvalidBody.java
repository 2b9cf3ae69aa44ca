package io.ringhall.api.resource;

import io.ringhall.kernel.Diagnostic;
import java.util.List;

/** A body that is JSON but not the shape it should be; answered 422 with the fields. */
public final class InvalidBody extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    public InvalidBody(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostics = List.of(diagnostic);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
