/** Call queues (behaviour.md §5). */
@NullMarked
@NamedInterface("queue")
package io.ringhall.plan.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
