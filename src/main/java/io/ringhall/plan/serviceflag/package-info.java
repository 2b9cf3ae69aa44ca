/** Service flags: switches and clocks that send calls elsewhere (behaviour.md §4). */
@NullMarked
@NamedInterface("serviceflag")
package io.ringhall.plan.serviceflag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
