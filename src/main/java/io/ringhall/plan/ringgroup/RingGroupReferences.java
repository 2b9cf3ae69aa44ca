package io.ringhall.plan.ringgroup;

import io.ringhall.plan.Referrer;
import io.ringhall.plan.Renumbering;
import org.springframework.stereotype.Component;

/** Where ring groups point to. */
@Component
class RingGroupReferences implements Referrer {
    private final RingGroups all;

    RingGroupReferences(RingGroups all) {
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
