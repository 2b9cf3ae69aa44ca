package io.ringhall.plan;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** What every thing of a plan has: its tenant, its number, its name, and a revision that grows with each edit. */
@MappedSuperclass
@Audited
public abstract class Thing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Filled by Hibernate from the scope; the audit's revision row carries it. */
    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = 20)
    private String number = "";

    @Column(nullable = false, length = 100)
    private String name = "";

    @Version
    @NotAudited
    private long revision;

    protected Thing() {}

    protected final void label(String newNumber, String newName) {
        this.number = newNumber;
        this.name = newName;
    }

    public final long id() {
        return id == null ? 0 : id;
    }

    public final String number() {
        return number;
    }

    public final String name() {
        return name;
    }

    public final long revision() {
        return revision;
    }
}
