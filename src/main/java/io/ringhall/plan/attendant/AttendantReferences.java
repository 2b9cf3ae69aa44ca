package io.ringhall.plan.attendant;

import io.ringhall.plan.Referrer;
import io.ringhall.plan.Renumbering;
import org.springframework.stereotype.Component;

/** Where IVRs point to. */
@Component
class AttendantReferences implements Referrer {
    private final Attendants all;

    AttendantReferences(Attendants all) {
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
