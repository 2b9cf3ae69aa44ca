package io.ringhall.engine.call;

import org.jspecify.annotations.Nullable;

/** How a call shows on a ringing phone. @param number kept so that call-back works @param anonymous show neither */
public record Presentation(@Nullable String name, String number, boolean anonymous) {}
