/** Call records, from the engine's event loops over the journal on disk into the database, and mailbox messages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "persistence", "switchboard", "engine", "engine::report"})
package io.ringhall.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
