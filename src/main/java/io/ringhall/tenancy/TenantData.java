package io.ringhall.tenancy;

/**
 * A tenant as forms and REST see it.
 *
 * @param domain SIP domain and realm, lower case; fixed once created
 * @param timeZone IANA name, e.g. {@code Europe/Berlin}
 * @param suspended registers nobody and routes nothing
 */
public record TenantData(String domain, String name, String timeZone, boolean suspended) {
    public static TenantData of(String domain, String name) {
        return new TenantData(domain, name, "UTC", false);
    }

    public TenantData withDomain(String value) {
        return new TenantData(value, name, timeZone, suspended);
    }

    public TenantData withSuspended(boolean value) {
        return new TenantData(domain, name, timeZone, value);
    }
}
