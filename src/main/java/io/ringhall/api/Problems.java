package io.ringhall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.api.resource.InvalidBody;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.tenancy.TenantReadOnly;
import io.ringhall.tenancy.TenantRefused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals as RFC 9457 problems; {@code errors} lists each field with a code for programs and a sentence for people. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {
    /** @param about another thing of the plan, when the problem is there */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String path, String code, String message, Diagnostic.@Nullable Subject about) {
        static Field of(Diagnostic diagnostic) {
            return new Field(
                    diagnostic.path(),
                    diagnostic.code(),
                    diagnostic.message(),
                    diagnostic.subject().orElse(null));
        }
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return problem(refusal.status(), String.valueOf(refusal.getMessage()), refusal.diagnostics());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidBody invalid) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()), invalid.diagnostics());
    }

    /** The same whether it does not exist or belongs to somebody else. */
    @ExceptionHandler
    ProblemDetail noTenant(TenantRefused refused) {
        return problem(HttpStatus.NOT_FOUND, "There is no such tenant", List.of());
    }

    @ExceptionHandler
    ProblemDetail readOnly(TenantReadOnly refused) {
        return problem(HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()), List.of());
    }

    /** The database went away between two requests. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> away(Exception away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached. Calls are not affected", List.of()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "The body is missing or is no JSON", List.of());
    }

    static ProblemDetail problem(HttpStatus status, String detail, List<Diagnostic> diagnostics) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status.value()), detail);
        problem.setType(URI.create("urn:ringhall:problem:" + word(status)));
        var errors = diagnostics.stream().filter(Diagnostic::isError).map(Field::of).toList();
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static String word(HttpStatus status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT
                ? "invalid"
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
