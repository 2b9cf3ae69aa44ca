/** Who is told what, and how: missed-call mail, daily reports, action URLs (behaviour.md §3). */
@NullMarked
@NamedInterface("notices")
package io.ringhall.plan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
