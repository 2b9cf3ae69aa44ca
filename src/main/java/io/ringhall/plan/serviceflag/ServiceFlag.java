package io.ringhall.plan.serviceflag;

import io.ringhall.plan.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A service flag as it is stored; its PIN sealed, and in no audit. */
@Entity
@Table(name = "service_flags")
@Audited
class ServiceFlag extends Thing {
    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    /** Empty = none. */
    @NotAudited
    @Column(nullable = false, length = 500)
    private String pin = "";

    protected ServiceFlag() {}

    ServiceFlag(ServiceFlagData data) {
        edit(data);
    }

    void edit(ServiceFlagData data) {
        label(data.number(), data.name());
        this.body = ServiceFlagBody.write(data);
    }

    /** @param sealed empty = none */
    void pin(String sealed) {
        this.pin = sealed;
    }

    ServiceFlagData data() {
        return ServiceFlagBody.read(body).stored(number(), name(), !pin.isEmpty(), revision());
    }
}
