package io.ringhall.tenancy;

/**
 * The capability to touch one tenant's data. Only {@link TenantGate} makes one, after asking whether the caller may; holding
 * it is the permission, so no desk needs to check again.
 */
public final class TenantAccess {
    private final long tenantId;
    private final String domain;
    private final boolean canWrite;

    TenantAccess(long tenantId, String domain, boolean canWrite) {
        this.tenantId = tenantId;
        this.domain = domain;
        this.canWrite = canWrite;
    }

    public long tenantId() {
        return tenantId;
    }

    public String domain() {
        return domain;
    }

    public boolean canWrite() {
        return canWrite;
    }

    /** @throws TenantReadOnly when this capability only reads */
    public TenantAccess forWriting() {
        if (!canWrite) {
            throw new TenantReadOnly(domain);
        }
        return this;
    }

    @Override
    public String toString() {
        return "TenantAccess[" + domain + (canWrite ? ", write]" : ", read]");
    }
}
