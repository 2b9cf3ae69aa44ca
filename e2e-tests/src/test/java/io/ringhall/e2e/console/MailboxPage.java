package io.ringhall.e2e.console;

import com.microsoft.playwright.Page;

/** A mailbox's messages. */
public final class MailboxPage {

    private final Page page;

    MailboxPage(Page page) {
        this.page = page;
    }

    /** What the newest message sounds like: the bytes that the page's own player would play. */
    public byte[] newestMessage() {
        var source = page.locator("audio").first();
        source.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        var url = source.evaluate("it => it.currentSrc || it.src").toString();
        return page.request().get(url).body();
    }
}
