/**
 * Requests to addresses that people typed: action URLs, webhooks. Nothing inside our own network is reached unless
 * the operator allows it (src/adr/0045).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.ringhall.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
