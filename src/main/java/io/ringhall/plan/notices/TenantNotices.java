package io.ringhall.plan.notices;

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

/** A tenant's notices as they are stored; one row at most. */
@Entity
@Table(name = "tenant_notices")
@Audited
class TenantNotices {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = Length.LONG32)
    private String body = "{}";

    /** Encrypted; empty = none made yet. */
    @NotAudited
    @Column(nullable = false, length = 500)
    private String signingSecret = "";

    @Version
    @NotAudited
    private long revision;

    protected TenantNotices() {}

    TenantNotices(TenantNoticesData data) {
        edit(data);
    }

    void edit(TenantNoticesData data) {
        this.body = PlanJson.mapper().writeValueAsString(data.withRevision(null));
    }

    void sign(String sealed) {
        this.signingSecret = sealed;
    }

    String signingSecret() {
        return signingSecret;
    }

    long revision() {
        return revision;
    }

    TenantNoticesData data() {
        return PlanJson.mapper().readValue(body, TenantNoticesData.class).withRevision(revision);
    }
}
