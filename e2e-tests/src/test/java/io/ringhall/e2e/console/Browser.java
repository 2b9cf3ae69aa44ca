package io.ringhall.e2e.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import io.ringhall.e2e.server.RinghallServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;

/**
 * A browser for one test at a time, as a JUnit extension. When the test fails, a screenshot and a Playwright trace are kept under
 * {@code target/browser}; {@code playwright show-trace} opens the latter.
 */
public final class Browser implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final int BOUND = 20_000;

    private @Nullable Playwright playwright;
    private @Nullable BrowserContext context;
    private @Nullable Page page;

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        playwright = Playwright.create();
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        // Debian's own Chromium where there is one; elsewhere Playwright brings its browser.
        var chromium = System.getenv().getOrDefault("RINGHALL_CHROMIUM", "");
        if (!chromium.isBlank()) {
            options.setExecutablePath(Path.of(chromium));
        }
        context = playwright.chromium().launch(options)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 1000));
        context.setDefaultTimeout(BOUND);
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        page = context.newPage();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (playwright == null || context == null || page == null) {
            return;
        }
        var stop = new Tracing.StopOptions();
        if (test.getExecutionException().isPresent()) {
            var name = test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
            stop.setPath(Path.of("target", "browser", name + ".zip"));
        }
        context.tracing().stop(stop);
        playwright.close();
    }

    /** What the browser shows. */
    public Page page() {
        if (page == null) {
            throw new IllegalStateException("no test is running");
        }
        return page;
    }

    /** Logs the administrator in and leads to the demo tenant. */
    public Console logIn(RinghallServer server) {
        return new LoginPage(page(), server).logIn(RinghallServer.ADMIN, RinghallServer.ADMIN_PASSWORD);
    }
}
