package io.ringhall.plan.ringgroup;

import io.ringhall.plan.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.envers.Audited;

/** A ring group as it is stored. */
@Entity
@Table(name = "ring_groups")
@Audited
class RingGroup extends Thing {
    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    protected RingGroup() {}

    RingGroup(RingGroupData data) {
        edit(data);
    }

    void edit(RingGroupData data) {
        label(data.number(), data.name());
        this.body = GroupBody.write(data);
    }

    RingGroupData data() {
        return GroupBody.read(body).withRevision(revision());
    }
}
