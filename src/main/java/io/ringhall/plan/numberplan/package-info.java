/** How a tenant's people dial. */
@NullMarked
@NamedInterface("numberplan")
package io.ringhall.plan.numberplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
