/** The only place where Spring meets the engine: publishes plans to it, shows what is live, keeps registrations. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "persistence", "plan", "plan::*", "compiler", "engine", "engine::config", "engine::dns", "engine::flag", "engine::guard", "engine::report", "engine::trace"
        })
package io.ringhall.switchboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
