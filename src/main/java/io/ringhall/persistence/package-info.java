/** How data is stored: the embedded MariaDB, and the audit's revision rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package io.ringhall.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
