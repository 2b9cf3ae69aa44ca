package io.ringhall.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One audited change: who, when, in which tenant (0 = the platform's own tables). */
@Entity
@Table(name = "revisions")
@RevisionEntity(RevisionStamp.class)
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private @Nullable Long id;

    @RevisionTimestamp
    private long atMillis;

    @Column(nullable = false, length = 190)
    private String username = "";

    @Column(nullable = false)
    private long tenantId;

    protected Revision() {}

    void stamp(String who, long tenant) {
        this.username = who;
        this.tenantId = tenant;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Instant at() {
        return Instant.ofEpochMilli(atMillis);
    }

    public String username() {
        return username;
    }

    public long tenantId() {
        return tenantId;
    }
}
