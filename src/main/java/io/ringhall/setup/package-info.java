/** The first start: administrator and demo tenant. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "persistence", "plan", "plan::*"})
package io.ringhall.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
