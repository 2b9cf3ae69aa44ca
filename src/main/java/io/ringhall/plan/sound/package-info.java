/** What callers hear beside speech, and what is recorded: a tenant's defaults and a group's choices. */
@NullMarked
@NamedInterface("sound")
package io.ringhall.plan.sound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
