package io.ringhall.compiler;

import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ThingKind;
import java.util.HashSet;
import java.util.Set;

/** What is pointed at exists. */
final class ReferencesPass implements Pass {
    private record Key(ThingKind kind, String number) {}

    @Override
    public void check(Draft draft, Findings findings) {
        Set<Key> there = new HashSet<>();
        draft.things().forEach(thing -> there.add(new Key(thing.kind(), thing.number())));
        draft.things().forEach(thing -> {
            for (var reference : thing.references()) {
                if (!reference.number().isBlank() && !there.contains(new Key(reference.kind(), reference.number()))) {
                    findings.about(thing.kind(), thing.number())
                            .error(
                                    reference.where(),
                                    "reference-unknown",
                                    "There is no " + reference.kind().label() + " " + reference.number());
                }
            }
        });
        draft.destinations()
                .forEach(placed -> target(placed.destination(), placed.path(), findings.about(placed.kind(), placed.owner())));
    }

    private static void target(DestinationData destination, String path, Findings.About found) {
        switch (destination.kind()) {
            case EXTENSION, IVR, QUEUE, MAILBOX, GROUP, ANNOUNCEMENT -> {
                if (destination.number().isBlank()) {
                    found.error(path, "target-missing", "Choose where exactly the call goes");
                }
            }
            case EXTERNAL -> {
                if (!DialNumber.isExternal(destination.number())) {
                    found.error(
                            path, "external-format", "An external number has 3 to 20 digits, with + in front where needed");
                }
            }
            case BUSY -> {}
        }
    }
}
