package io.ringhall.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Finished calls, and why each member rang or did not. */
public final class CallHistoryPage {

    private final Page page;

    CallHistoryPage(Page page) {
        this.page = page;
    }

    /** Opens a call by its id and waits for its trace to hold all of these words. */
    public CallHistoryPage showsTrace(String callId, List<String> words) {
        page.getByTestId("call-" + callId).click();
        var trace = page.getByTestId("call-trace");
        words.forEach(word -> assertThat(trace).containsText(word));
        return this;
    }
}
