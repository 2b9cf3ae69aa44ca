/** Service flags (behaviour.md §4): whether one is set at a moment, until when, and what changes it. Pure. */
@NullMarked
@NamedInterface("flag")
package io.ringhall.engine.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
