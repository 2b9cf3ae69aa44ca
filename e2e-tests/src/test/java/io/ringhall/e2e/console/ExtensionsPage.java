package io.ringhall.e2e.console;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The list of extensions. */
public final class ExtensionsPage {

    private final Page page;

    ExtensionsPage(Page page) {
        this.page = page;
    }

    /** Waits until somebody's lamps show the extension, and says whose. */
    public String watchers(String number) {
        var cell = page.getByTestId("watchers-" + number);
        cell.waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "watched-by.png")));
        return cell.textContent();
    }
}
