package io.ringhall.plan.number;

import io.ringhall.plan.Referrer;
import io.ringhall.plan.Renumbering;
import org.springframework.stereotype.Component;

/** Where telephone numbers lead. */
@Component
class PhoneNumberReferences implements Referrer {
    private final PhoneNumbers all;

    PhoneNumberReferences(PhoneNumbers all) {
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
