/** Extensions: SIP users of a tenant. */
@NullMarked
@NamedInterface("extension")
package io.ringhall.plan.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
