package io.ringhall.api.resource;

import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.WhenFull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param timeZone IANA name, default UTC
 * @param maxCalls calls at once, 0 = no limit
 * @param whenFull what one more is answered: busy (486) or unavailable (503)
 */
public record TenantResource(
        @Nullable String domain,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable Boolean suspended,
        @Nullable Integer maxCalls,
        @Nullable @Schema(allowableValues = {"busy", "unavailable"}, defaultValue = "busy") String whenFull) {
    public static TenantResource of(TenantData data) {
        return new TenantResource(data.domain(), data.name(), data.timeZone(), data.suspended(), data.maxCalls(), Words.word(data.whenFull()));
    }

    public TenantData data() {
        return data(Given.text(domain));
    }

    public TenantData data(String domain) {
        return new TenantData(
                domain,
                Given.text(name),
                timeZone == null ? "UTC" : timeZone,
                Given.flag(suspended, false),
                Given.number(maxCalls, 0),
                whenFull == null ? WhenFull.BUSY : Objects.requireNonNull(Words.value(WhenFull.class, whenFull, "whenFull")));
    }
}
