/** Ringhall: a console for ring groups and the SIP engine that routes their calls. */
@NullMarked
package io.ringhall;

import org.jspecify.annotations.NullMarked;
