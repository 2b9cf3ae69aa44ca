package io.ringhall.plan.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group calls. @param tenantToo the tenant's hooks are called, too */
public record ActionUrl(boolean tenantToo, List<Hook> hooks) {
    public static final ActionUrl DEFAULT = new ActionUrl(true, List.of());

    public ActionUrl(boolean tenantToo, @Nullable List<Hook> hooks) {
        this.tenantToo = tenantToo;
        this.hooks = hooks == null ? List.of() : List.copyOf(hooks);
    }
}
