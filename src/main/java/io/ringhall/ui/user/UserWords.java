package io.ringhall.ui.user;

import io.ringhall.identity.Role;
import io.ringhall.identity.UserData;

/** Rights as people say them. */
final class UserWords {
    private UserWords() {}

    static String may(Role role) {
        return switch (role) {
            case TENANT_ADMINISTRATOR -> "Change everything";
            case TENANT_VIEWER -> "Look, and change nothing";
            case RESELLER -> "Look after tenants";
            case PLATFORM_ADMINISTRATOR -> "Everything, in every tenant";
        };
    }

    static String details(UserData user) {
        return user.enabled() ? may(user.role()) : "May not sign in";
    }
}
