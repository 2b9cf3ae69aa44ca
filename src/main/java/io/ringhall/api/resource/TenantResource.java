package io.ringhall.api.resource;

import io.ringhall.tenancy.TenantData;
import org.jspecify.annotations.Nullable;

/** @param timeZone IANA name, default UTC */
public record TenantResource(
        @Nullable String domain, @Nullable String name, @Nullable String timeZone, @Nullable Boolean suspended) {
    public static TenantResource of(TenantData data) {
        return new TenantResource(data.domain(), data.name(), data.timeZone(), data.suspended());
    }

    public TenantData data() {
        return data(Given.text(domain));
    }

    public TenantData data(String domain) {
        return new TenantData(
                domain, Given.text(name), timeZone == null ? "UTC" : timeZone, Given.flag(suspended, false));
    }
}
