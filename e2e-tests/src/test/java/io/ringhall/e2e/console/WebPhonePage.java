package io.ringhall.e2e.console;

import com.microsoft.playwright.Page;
import io.ringhall.e2e.server.RinghallServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A phone that lives in a page: SIP over WebSocket, spoken by the browser itself. */
public final class WebPhonePage {
    private final Page page;

    private WebPhonePage(Page page) {
        this.page = page;
    }

    /** On a page of the console's host, connected but not registered. */
    public static WebPhonePage open(Browser browser, RinghallServer server, URI address, String user) {
        var page = browser.page();
        page.navigate(server.url("/login").toString());
        page.evaluate(script());
        page.evaluate("a => { window.phone = new WebPhone(a.url, a.user, a.domain, a.password); }",
                Map.of("url", address.toString(), "user", user, "domain", RinghallServer.DOMAIN, "password", RinghallServer.PHONE_PASSWORD));
        return new WebPhonePage(page).is("open");
    }

    public WebPhonePage register() {
        page.evaluate("phone.register()");
        return is("registered");
    }

    public WebPhonePage pickUp() {
        page.evaluate("phone.pickUp()");
        return is("talking");
    }

    public void hangUp() {
        page.evaluate("phone.hangUp()");
    }

    /** Waits until the phone is or has been in this state: registered, ringing, talking, hung up, cancelled. */
    public WebPhonePage is(String state) {
        page.waitForFunction("state => phone.states.includes(state)", state);
        return this;
    }

    /** Why the last call was cancelled. */
    public String reason() {
        return String.valueOf(page.evaluate("phone.reason"));
    }

    /** Every message, those it sent begin with "> ", those it got with "< ". */
    @SuppressWarnings("unchecked")
    public List<String> messages() {
        return (List<String>) page.evaluate("phone.seen");
    }

    private static String script() {
        try (var in = Objects.requireNonNull(WebPhonePage.class.getResourceAsStream("/web/phone.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
