/** Plan to engine configuration, in small passes; pure. Equal input gives equal output. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "plan", "plan::*", "engine::config"})
package io.ringhall.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
