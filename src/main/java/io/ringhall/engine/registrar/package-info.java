/** The registrar's rules (RFC 3261 §10.3), pure. */
@NullMarked
package io.ringhall.engine.registrar;

import org.jspecify.annotations.NullMarked;
