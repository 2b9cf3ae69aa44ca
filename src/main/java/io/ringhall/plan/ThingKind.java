package io.ringhall.plan;

import java.util.Optional;

/** The kinds of things in a tenant's plan. */
public enum ThingKind {
    EXTENSION("extension"),
    RING_GROUP("ring-group"),
    IVR("ivr"),
    QUEUE("queue"),
    MAILBOX("mailbox"),
    FLAG("service-flag"),
    /** A telephone number (DID). */
    NUMBER("number"),
    /** Known by its name. */
    TRUNK("trunk"),
    /** One for each tenant, without a number. */
    NUMBER_PLAN("number-plan"),
    /** Defaults of sound; one for each tenant, without a number. */
    SOUND("sound");

    private final String label;

    ThingKind(String label) {
        this.label = label;
    }

    /** As REST and diagnostics write it. */
    public String label() {
        return label;
    }

    /** Which kind of thing a destination of that kind names. */
    public static Optional<ThingKind> of(DestinationData.Kind kind) {
        return switch (kind) {
            case EXTENSION -> Optional.of(EXTENSION);
            case GROUP -> Optional.of(RING_GROUP);
            case IVR -> Optional.of(IVR);
            case QUEUE -> Optional.of(QUEUE);
            case MAILBOX -> Optional.of(MAILBOX);
            case EXTERNAL, ANNOUNCEMENT, BUSY -> Optional.empty();
        };
    }
}
