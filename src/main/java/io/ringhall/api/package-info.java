/** REST under /api/v1 (src/adr/0010). Driving adapter: no rule of the telephone system is decided here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "plan", "plan::*", "switchboard", "calls", "notifications::*"})
package io.ringhall.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
