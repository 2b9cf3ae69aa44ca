package io.ringhall.e2e.console;

import com.microsoft.playwright.Page;
import io.ringhall.e2e.server.RinghallServer;
import java.util.regex.Pattern;

/** Where everybody begins. */
public final class LoginPage {

    private final Page page;
    private final RinghallServer server;

    LoginPage(Page page, RinghallServer server) {
        this.page = page;
        this.server = server;
        page.navigate(server.url("/login").toString());
    }

    public Console logIn(String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("[data-testid=login] vaadin-button").first().click();
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        return new Console(page, server);
    }
}
