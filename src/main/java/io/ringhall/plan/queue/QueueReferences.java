package io.ringhall.plan.queue;

import io.ringhall.plan.Referrer;
import io.ringhall.plan.Renumbering;
import org.springframework.stereotype.Component;

/** Where call queues point to. */
@Component
class QueueReferences implements Referrer {
    private final Queues all;

    QueueReferences(Queues all) {
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
