package io.ringhall.tenancy;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SipDomain;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a tenant's fields must be like. */
final class TenantRules {
    private static final int MOST_CALLS = 100_000;

    private TenantRules() {}

    static List<Diagnostic> check(TenantData data) {
        var found = new ArrayList<Diagnostic>();
        if (!SipDomain.isValid(data.domain())) {
            found.add(Diagnostic.error("domain", "domain-invalid", "A domain looks like sales.example.com"));
        }
        if (data.name().isBlank() || data.name().length() > 100) {
            found.add(Diagnostic.error("name", "name-length", "A name has 1 to 100 characters"));
        }
        if (!isZone(data.timeZone())) {
            found.add(Diagnostic.error("timeZone", "time-zone-unknown", "A time zone looks like Europe/Berlin"));
        }
        if (data.maxCalls() < 0 || data.maxCalls() > MOST_CALLS) {
            found.add(Diagnostic.error("maxCalls", "max-calls-range", "Calls at once are 0 (no limit) to " + MOST_CALLS));
        }
        return found;
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return name.length() <= 60;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
