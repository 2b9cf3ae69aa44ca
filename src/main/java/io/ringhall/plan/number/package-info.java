/** Telephone numbers of a tenant (DIDs): where calls from the public network go. */
@NullMarked
@NamedInterface("number")
package io.ringhall.plan.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
