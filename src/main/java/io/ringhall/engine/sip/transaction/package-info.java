/** RFC 3261 §17 with RFC 6026: four pure machines by table, and the layer that drives them. */
@NullMarked
package io.ringhall.engine.sip.transaction;

import org.jspecify.annotations.NullMarked;
