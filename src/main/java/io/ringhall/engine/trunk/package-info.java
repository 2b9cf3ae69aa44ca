/** Trunks, decided purely: numbers, ways out, caller ids, failover, registration, probing, name service records. */
@NullMarked
package io.ringhall.engine.trunk;

import org.jspecify.annotations.NullMarked;
