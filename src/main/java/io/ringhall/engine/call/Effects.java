package io.ringhall.engine.call;

import io.ringhall.engine.report.TraceEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the effects of one step. */
final class Effects {
    private final List<Effect> list = new ArrayList<>(8);

    void add(Effect effect) {
        list.add(effect);
    }

    void note(TraceEntry.Kind kind, int stage, @Nullable String subject, String detail) {
        list.add(new Effect.Note(kind, stage, subject == null ? null : Outside.number(subject), detail));
    }

    List<Effect> list() {
        return list;
    }
}
