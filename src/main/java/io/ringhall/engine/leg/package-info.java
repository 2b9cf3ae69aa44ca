/** Legs: one dialog each, speaking call words upwards and SIP downwards. A leg lives on one event loop. */
@NullMarked
package io.ringhall.engine.leg;

import org.jspecify.annotations.NullMarked;
