package io.ringhall.plan.sound;

import io.ringhall.plan.PlanJson;
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

/** A tenant's defaults of sound as they are stored; one row at most. */
@Entity
@Table(name = "tenant_sounds")
@Audited
class TenantSound {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    @Version
    @NotAudited
    private long revision;

    protected TenantSound() {}

    TenantSound(SoundData data) {
        edit(data);
    }

    void edit(SoundData data) {
        this.body = PlanJson.mapper().writeValueAsString(data.withRevision(null));
    }

    long revision() {
        return revision;
    }

    SoundData data() {
        return SoundBody.read(body).withRevision(revision);
    }
}
