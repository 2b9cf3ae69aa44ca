/** Measurements with a main method each; they prove nothing and run in no build. */
@NullMarked
package io.ringhall.bench;

import org.jspecify.annotations.NullMarked;
