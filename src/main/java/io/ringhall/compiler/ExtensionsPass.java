package io.ringhall.compiler;

import io.ringhall.plan.ThingKind;

/** An extension's own fields. */
final class ExtensionsPass implements Pass {
    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var extension : plan.extensions()) {
            var data = extension.data();
            findings.about(ThingKind.EXTENSION, data.number())
                    .range("noAnswerSeconds", "no-answer-seconds-range", "The ring time", data.noAnswerSeconds(), 5, 300);
        }
    }
}
