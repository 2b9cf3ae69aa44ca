/** Who watches what, and what a watcher is told: event packages (RFC 6665), their documents, the life of a subscription. Pure. */
@NullMarked
package io.ringhall.engine.presence;

import org.jspecify.annotations.NullMarked;
