/** Tones that are sent and recognised. */
@NullMarked
package io.ringhall.e2e.sound;

import org.jspecify.annotations.NullMarked;
