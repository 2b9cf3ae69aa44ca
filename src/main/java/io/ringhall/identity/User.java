package io.ringhall.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A user of the console and of REST. */
@Entity
@Table(name = "users")
@Audited
class User {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, length = 190)
    private String username = "";

    @Column(nullable = false, length = 100)
    private String fullName = "";

    /** Argon2id, in Spring Security's notation with its parameters. */
    @NotAudited
    @Column(nullable = false)
    private String passwordHash = "";

    @Column(nullable = false, length = 40)
    private String role = Role.TENANT_VIEWER.name();

    private @Nullable Long tenantId;

    private @Nullable Long resellerId;

    private boolean enabled = true;

    protected User() {}

    User(String username, String fullName, Role role, String passwordHash) {
        this.username = username;
        this.fullName = fullName;
        this.role = role.name();
        this.passwordHash = passwordHash;
    }

    User inTenant(long tenant) {
        this.tenantId = tenant;
        return this;
    }

    User ofReseller(long reseller) {
        this.resellerId = reseller;
        return this;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    void fullName(String value) {
        this.fullName = value;
    }

    Role role() {
        return Role.valueOf(role);
    }

    void role(Role value) {
        this.role = value.name();
    }

    @Nullable Long tenantId() {
        return tenantId;
    }

    @Nullable Long resellerId() {
        return resellerId;
    }

    boolean enabled() {
        return enabled;
    }

    void enabled(boolean value) {
        this.enabled = value;
    }

    String passwordHash() {
        return passwordHash;
    }

    void passwordHash(String value) {
        this.passwordHash = value;
    }
}
