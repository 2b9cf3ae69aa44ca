package io.ringhall.engine.call;

import java.util.List;

/** The outcome of one event. */
public record Step(CallState state, List<Effect> effects) {}
