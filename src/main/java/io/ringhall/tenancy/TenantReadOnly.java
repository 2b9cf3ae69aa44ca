package io.ringhall.tenancy;

/** The signed-in user may look at this tenant but not change it. */
public class TenantReadOnly extends RuntimeException {
    public TenantReadOnly(String domain) {
        super("You may look at " + domain + " but not change it");
    }
}
