package io.ringhall.ui.user;

import io.ringhall.identity.Role;
import io.ringhall.identity.UserData;

/** What the form of a user edits. Public because the form reads it by reflection. @param password empty = stays as it is */
public record UserFields(String username, String fullName, Role role, boolean enabled, String password) {
    static final UserFields NEW = new UserFields("", "", Role.TENANT_VIEWER, true, "");

    static UserFields of(UserData user) {
        return new UserFields(user.username(), user.fullName(), user.role(), user.enabled(), "");
    }
}
