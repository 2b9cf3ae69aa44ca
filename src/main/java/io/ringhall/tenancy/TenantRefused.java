package io.ringhall.tenancy;

/** No such tenant for this user. The same for one that does not exist and one that belongs to somebody else. */
public class TenantRefused extends RuntimeException {
    public TenantRefused() {
        super("No such tenant");
    }
}
