/** Trunks: ways to the public network by a carrier. */
@NullMarked
@NamedInterface("trunk")
package io.ringhall.plan.trunk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
