/** The console. Driving adapter: views, forms and navigation; no rule of the telephone system is decided here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "identity", "plan", "plan::*", "switchboard", "calls", "notifications::*"
        })
package io.ringhall.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
