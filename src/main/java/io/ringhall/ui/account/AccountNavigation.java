package io.ringhall.ui.account;

/** The way to one's own account. */
public final class AccountNavigation {
    static final String ACCOUNT = "account";

    private AccountNavigation() {}

    public static String path() {
        return ACCOUNT;
    }
}
