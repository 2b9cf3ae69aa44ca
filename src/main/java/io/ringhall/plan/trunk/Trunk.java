package io.ringhall.plan.trunk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A trunk as it is stored; its password sealed, and in no audit. */
@Entity
@Table(name = "trunks")
@Audited
class Trunk {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = 40)
    private String name = "";

    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    /** Empty = none. */
    @NotAudited
    @Column(nullable = false, length = 500)
    private String password = "";

    @Version
    @NotAudited
    private long revision;

    protected Trunk() {}

    Trunk(TrunkData data) {
        edit(data);
    }

    void edit(TrunkData data) {
        this.name = data.name();
        this.body = TrunkBody.write(data);
    }

    /** @param sealed empty = none */
    void password(String sealed) {
        this.password = sealed;
    }

    String name() {
        return name;
    }

    long revision() {
        return revision;
    }

    TrunkData data() {
        return TrunkBody.read(body).stored(name, !password.isEmpty(), revision);
    }
}
