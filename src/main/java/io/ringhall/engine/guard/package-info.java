/** Who is let in: rate limits, lock-out and scanners decided by pure code; overload by measurement. No clocks, no sockets. */
@NullMarked
@NamedInterface("guard")
package io.ringhall.engine.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
