package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.ringgroup.MemberData;
import org.jspecify.annotations.Nullable;

/** A member of a stage: an extension or an external number. */
public record MemberResource(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String extension,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String external,
        @Nullable Boolean enabled,
        @Nullable Integer delaySeconds,
        @Nullable Integer ringSeconds) {
    static MemberResource of(MemberData data) {
        return new MemberResource(
                data.extension(), data.external(), data.enabled(), data.delaySeconds(), data.ringSeconds());
    }

    MemberData data() {
        return new MemberData(
                extension,
                external,
                Given.flag(enabled, true),
                Given.number(delaySeconds, 0),
                Given.number(ringSeconds, 0));
    }
}
