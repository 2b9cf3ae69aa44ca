/** Measurements with a main method each, run in no build; and what of them can be counted, as a test. */
@NullMarked
package io.ringhall.bench;

import org.jspecify.annotations.NullMarked;
