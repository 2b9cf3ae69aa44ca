/** Tells people and programs what happened: mail and action URLs, by a durable outbox (src/adr/0032, 0045). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "tenancy", "identity", "persistence", "outgoing", "plan", "plan::*", "switchboard", "calls"
        })
package io.ringhall.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
