package io.ringhall.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A customer: one SIP domain and everything under it. */
@Entity
@Table(name = "tenants")
@Audited
public class Tenant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false, length = 190)
    private String domain = "";

    @Column(nullable = false, length = 100)
    private String name = "";

    @Column(nullable = false, length = 60)
    private String timeZone = "UTC";

    private boolean suspended;

    private int maxCalls;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private WhenFull whenFull = WhenFull.BUSY;

    private @Nullable Long resellerId;

    /** Grows by one with every saved change of the tenant's plan; its row lock makes savers take turns. */
    @NotAudited
    @Column(insertable = false, updatable = false)
    private long planRevision;

    protected Tenant() {}

    Tenant(TenantData data, @Nullable Long resellerId) {
        this.domain = data.domain();
        this.resellerId = resellerId;
        edit(data);
    }

    void edit(TenantData data) {
        this.name = data.name();
        this.timeZone = data.timeZone();
        this.suspended = data.suspended();
        this.maxCalls = data.maxCalls();
        this.whenFull = data.whenFull();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String domain() {
        return domain;
    }

    public boolean suspended() {
        return suspended;
    }

    public @Nullable Long resellerId() {
        return resellerId;
    }

    public TenantData data() {
        return new TenantData(domain, name, timeZone, suspended, maxCalls, whenFull);
    }
}
