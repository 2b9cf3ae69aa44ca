package io.ringhall.engine.config;

import org.jspecify.annotations.Nullable;

/** Whether answered calls are recorded. @param announcement prompt both sides hear before they talk, null = none */
public record RecordingRule(When when, @Nullable String announcement) {
    public static final RecordingRule NEVER = new RecordingRule(When.NEVER, null);

    public enum When {
        NEVER,
        ALWAYS,
        /** From the moment somebody inside asks for it by code. */
        ON_DEMAND
    }
}
