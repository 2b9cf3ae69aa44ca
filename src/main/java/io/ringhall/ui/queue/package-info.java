/** Call queues. */
@NullMarked
package io.ringhall.ui.queue;

import org.jspecify.annotations.NullMarked;
