/** Ring groups: stages, members and Final (behaviour.md §1). */
@NullMarked
@NamedInterface("ringgroup")
package io.ringhall.plan.ringgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
