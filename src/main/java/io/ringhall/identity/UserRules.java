package io.ringhall.identity;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.Secret;
import java.util.ArrayList;
import java.util.List;

/** What a user's fields must be like. */
final class UserRules {
    private static final int SHORTEST_PASSWORD = 12;

    private UserRules() {}

    static List<Diagnostic> check(String username, String fullName, Role role, Secret password) {
        var found = new ArrayList<Diagnostic>();
        if (!username.matches("[a-z0-9][a-z0-9._@+-]{1,189}")) {
            found.add(Diagnostic.error(
                    "username", "username-invalid", "A user name has 2 or more letters, digits, or . _ @ + -"));
        }
        found.addAll(check(fullName, role));
        found.addAll(checkPassword(password));
        return found;
    }

    static List<Diagnostic> check(String fullName, Role role) {
        var found = new ArrayList<Diagnostic>();
        if (fullName.isBlank() || fullName.length() > 100) {
            found.add(Diagnostic.error("fullName", "name-length", "A name has 1 to 100 characters"));
        }
        if (role != Role.TENANT_ADMINISTRATOR && role != Role.TENANT_VIEWER) {
            found.add(Diagnostic.error("role", "role-not-of-tenant", "Choose administrator or viewer of the tenant"));
        }
        return found;
    }

    static List<Diagnostic> checkPassword(Secret password) {
        return password.reveal().length() >= SHORTEST_PASSWORD
                ? List.of()
                : List.of(Diagnostic.error(
                        "password", "password-short", "A password has at least " + SHORTEST_PASSWORD + " characters"));
    }
}
