/** What leaves the house waits here until it is gone: nothing is lost, nothing leaves twice (src/adr/0032). */
@NullMarked
@NamedInterface("outbox")
package io.ringhall.notifications.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
