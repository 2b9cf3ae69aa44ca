package io.ringhall.api;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A desk said no; answered as a problem with the fields. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;
    private final boolean conditional;

    /** @param conditional the request carried If-Match */
    private Refusal(List<Diagnostic> diagnostics, boolean conditional) {
        super(diagnostics.isEmpty() ? "Refused" : diagnostics.getFirst().message());
        this.diagnostics = diagnostics;
        this.conditional = conditional;
    }

    static Refusal of(SaveResult.Refused<?> refused, boolean conditional) {
        return new Refusal(refused.diagnostics(), conditional);
    }

    static Refusal of(DeleteResult.Refused refused) {
        return new Refusal(refused.diagnostics(), false);
    }

    static Refusal notFound(String what) {
        return new Refusal(List.of(Diagnostic.notFound(what)), false);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** 404 not there, 412 or 409 somebody else was quicker, 409 against other things of the plan, 422 the thing itself. */
    HttpStatus status() {
        if (any(Diagnostic.NOT_FOUND)) {
            return HttpStatus.NOT_FOUND;
        }
        if (any(Diagnostic.STALE)) {
            return conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        }
        return any(Diagnostic.DUPLICATE) || any("domain-taken") || any(Diagnostic.IN_USE)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private boolean any(String code) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.is(code));
    }
}
