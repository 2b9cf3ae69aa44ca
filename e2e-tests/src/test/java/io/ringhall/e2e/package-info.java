/** Journeys: the packaged application, a real browser and real phones. */
@NullMarked
package io.ringhall.e2e;

import org.jspecify.annotations.NullMarked;
