package io.ringhall.plan.extension;

import io.ringhall.plan.Referrer;
import io.ringhall.plan.Renumbering;
import org.springframework.stereotype.Component;

/** Where extensions point to. */
@Component
class ExtensionReferences implements Referrer {
    private final Extensions all;

    ExtensionReferences(Extensions all) {
        this.all = all;
    }

    @Override
    public void follow(Renumbering change) {
        for (var one : all.findAllByOrderByNumber()) {
            var data = one.data();
            if (data.references().stream().anyMatch(reference -> reference.pointsAt(change.kind(), change.from()))) {
                one.edit(data.following(change));
            }
        }
        all.flush();
    }
}
