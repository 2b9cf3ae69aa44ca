package io.ringhall.plan.number;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A telephone number as it is stored. */
@Entity
@Table(name = "phone_numbers")
@Audited
class PhoneNumber extends Thing {
    private boolean enabled;

    @Column(length = 100)
    private @Nullable DestinationData destination;

    protected PhoneNumber() {}

    PhoneNumber(PhoneNumberData data) {
        edit(data);
    }

    void edit(PhoneNumberData data) {
        label(data.number(), data.name());
        this.enabled = data.enabled();
        this.destination = data.destination();
    }

    PhoneNumberData data() {
        return new PhoneNumberData(number(), name(), enabled, destination, revision());
    }
}
