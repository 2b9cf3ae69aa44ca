/** Daily reports of groups: once for each day, whatever the clocks and the machine do (src/adr/0044). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "persistence", "plan", "plan::*", "calls", "notifications::mail", "notifications::outbox"
        })
package io.ringhall.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
