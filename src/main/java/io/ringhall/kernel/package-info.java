/** Value objects that every room may use; nothing but the JDK. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.ringhall.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
