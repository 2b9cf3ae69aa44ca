/** What people edit: the things of a tenant, each a record that forms and REST share, behind a desk that saves it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "persistence"})
package io.ringhall.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
