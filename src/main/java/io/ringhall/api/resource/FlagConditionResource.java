package io.ringhall.api.resource;

import io.ringhall.plan.serviceflag.FlagConditionData;
import org.jspecify.annotations.Nullable;

/** That a service flag is set, or clear. @param flag its number @param set default true */
public record FlagConditionResource(@Nullable String flag, @Nullable Boolean set) {
    static @Nullable FlagConditionResource of(@Nullable FlagConditionData data) {
        return data == null ? null : new FlagConditionResource(data.flag(), data.set());
    }

    static @Nullable FlagConditionData data(@Nullable FlagConditionResource resource) {
        return resource == null ? null : new FlagConditionData(Given.text(resource.flag), Given.flag(resource.set, true));
    }
}
