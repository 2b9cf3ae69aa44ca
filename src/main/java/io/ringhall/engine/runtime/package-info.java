/** The dull shell: the only threads, sockets and clocks of the engine. */
@NullMarked
package io.ringhall.engine.runtime;

import org.jspecify.annotations.NullMarked;
