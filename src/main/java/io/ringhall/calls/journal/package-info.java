/** An append-only log on disk that survives the death of the process, and the form a call record has in it. */
@NullMarked
package io.ringhall.calls.journal;

import org.jspecify.annotations.NullMarked;
