package io.ringhall.compiler;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.kernel.Diagnostic;
import java.util.List;

/** What compiling gave. With an error among the diagnostics the configuration must not be published. */
public record Compilation(TenantConfig config, List<Diagnostic> diagnostics) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean isClean() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
}
