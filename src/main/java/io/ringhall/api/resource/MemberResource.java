package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.ringgroup.MemberData;
import org.jspecify.annotations.Nullable;

/** A member of a stage: an extension or an external number. @param confirmation whoever answers must press 1; usual for external numbers */
public record MemberResource(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String extension,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String external,
        @Nullable Boolean enabled,
        @Nullable Integer delaySeconds,
        @Nullable Integer ringSeconds,
        @Nullable Boolean confirmation) {
    static MemberResource of(MemberData data) {
        return new MemberResource(
                data.extension(), data.external(), data.enabled(), data.delaySeconds(), data.ringSeconds(), data.confirms());
    }

    MemberData data() {
        var member = new MemberData(
                extension, external, Given.flag(enabled, true), Given.number(delaySeconds, 0), Given.number(ringSeconds, 0), null);
        return confirmation == null ? member : member.withConfirms(confirmation);
    }
}
