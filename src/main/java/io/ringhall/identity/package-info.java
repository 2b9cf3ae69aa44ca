/** Who is asking: users, roles, password hashing, and how the web lets them in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package io.ringhall.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
