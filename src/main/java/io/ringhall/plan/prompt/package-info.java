/** Prompts: audio files that callers hear. */
@NullMarked
@NamedInterface("prompt")
package io.ringhall.plan.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
