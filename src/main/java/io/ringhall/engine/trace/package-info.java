/** SIP messages of recent calls in memory of a fixed size, found by call, with secrets masked. */
@NullMarked
@NamedInterface("trace")
package io.ringhall.engine.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
