package io.ringhall.plan;

import org.jspecify.annotations.Nullable;

/** A thing's number changes, or another takes its place: everything that points at it follows. */
public record Renumbering(ThingKind kind, String from, String to) {

    public String of(ThingKind pointedKind, String number) {
        return pointedKind == kind && number.equals(from) ? to : number;
    }

    public @Nullable DestinationData of(@Nullable DestinationData destination) {
        if (destination == null || !destination.number().equals(from)) {
            return destination;
        }
        return ThingKind.of(destination.kind())
                .filter(pointed -> pointed == kind)
                .map(pointed -> new DestinationData(destination.kind(), to))
                .orElse(destination);
    }
}
