/**
 * Coverage-guided fuzzing (Jazzer) of everything that reads what strangers send. Each target is a class of its own with the method Jazzer calls;
 * {@code FuzzTest} runs them for a bounded time, {@code ./ringhall fuzz} for longer. What they found stays in the resources of this package.
 */
@NullMarked
package io.ringhall.fuzz;

import org.jspecify.annotations.NullMarked;
