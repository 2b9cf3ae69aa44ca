package io.ringhall.tenancy;

/**
 * A tenant as forms and REST see it.
 *
 * @param domain SIP domain and realm, lower case; fixed once created
 * @param timeZone IANA name, e.g. {@code Europe/Berlin}
 * @param suspended registers nobody and routes nothing
 * @param maxCalls calls at once, inside ones too; 0 = no limit. Emergency calls pass beyond it
 * @param whenFull what one call more is answered
 */
public record TenantData(String domain, String name, String timeZone, boolean suspended, int maxCalls, WhenFull whenFull) {
    public static TenantData of(String domain, String name) {
        return new TenantData(domain, name, "UTC", false, 0, WhenFull.BUSY);
    }

    public TenantData withDomain(String value) {
        return new TenantData(value, name, timeZone, suspended, maxCalls, whenFull);
    }

    public TenantData withSuspended(boolean value) {
        return new TenantData(domain, name, timeZone, value, maxCalls, whenFull);
    }

    public TenantData withLimit(int calls, WhenFull answer) {
        return new TenantData(domain, name, timeZone, suspended, calls, answer);
    }
}
