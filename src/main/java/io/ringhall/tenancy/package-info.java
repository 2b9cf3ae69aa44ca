/** Whose data it is: tenants, the capability to touch one, and the scope a database session is bound to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.ringhall.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
