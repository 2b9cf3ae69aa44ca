/**
 * The call machine: pure functions {@code (state, event, world) -> (state, effects)}, one record per state. No sockets,
 * threads or clocks: the same code routes live calls, runs under virtual time in tests and answers what-if questions.
 */
@NullMarked
package io.ringhall.engine.call;

import org.jspecify.annotations.NullMarked;
