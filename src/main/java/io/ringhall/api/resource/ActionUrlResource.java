package io.ringhall.api.resource;

import io.ringhall.plan.notices.ActionUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group calls. @param tenantToo the tenant's hooks are called, too; default true */
public record ActionUrlResource(@Nullable Boolean tenantToo, @Nullable List<HookResource> hooks) {
    static ActionUrlResource of(ActionUrl data) {
        return new ActionUrlResource(data.tenantToo(), data.hooks().stream().map(HookResource::of).toList());
    }

    static @Nullable ActionUrl data(@Nullable ActionUrlResource given, String path) {
        return given == null
                ? null
                : new ActionUrl(Given.flag(given.tenantToo, true), HookResource.data(given.hooks, path + ".hooks"));
    }
}
