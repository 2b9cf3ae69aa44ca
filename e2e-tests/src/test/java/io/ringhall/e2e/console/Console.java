package io.ringhall.e2e.console;

import com.microsoft.playwright.Page;
import io.ringhall.e2e.server.RinghallServer;

/** The console of somebody who is logged in: its pages by address, since the address is the truth of what is shown. */
public final class Console {

    private final Page page;
    private final RinghallServer server;

    Console(Page page, RinghallServer server) {
        this.page = page;
        this.server = server;
    }

    public RingGroupPage ringGroup(String number) {
        open("groups/" + number);
        return new RingGroupPage(page);
    }

    public ExtensionsPage extensions() {
        open("extensions");
        return new ExtensionsPage(page);
    }

    public CallHistoryPage callHistory() {
        open("calls");
        return new CallHistoryPage(page);
    }

    public MailboxPage mailbox(String number) {
        open("mailboxes/" + number);
        return new MailboxPage(page);
    }

    private void open(String path) {
        page.navigate(server.url("/t/" + RinghallServer.DOMAIN + "/" + path).toString());
    }
}
