/** Attendants: IVRs that answer and offer digits (behaviour.md §5). */
@NullMarked
@NamedInterface("attendant")
package io.ringhall.plan.attendant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
