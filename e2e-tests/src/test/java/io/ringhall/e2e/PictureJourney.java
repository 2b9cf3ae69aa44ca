package io.ringhall.e2e;

import com.microsoft.playwright.Page;
import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the README's picture of the stage board with phones registered and ringing: {@code ./ringhall test e2e -Dpicture=true -Dtest=PictureJourney}. */
@EnabledIfSystemProperty(named = "picture", matches = "true")
class PictureJourney {

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void theStageBoardWhileStageOneRings() {
        var phones = List.of("101", "102", "104", "202").stream().map(number -> SipPhone.demo(server, number).register()).toList();
        try (var caller = SipPhone.demo(server, "100")) {
            phones.forEach(SipPhone::ring);
            browser.logIn(server).ringGroup("600");
            var call = caller.callAndGiveUp("600", Duration.ofSeconds(4));
            call.awaitResponse(180, Duration.ofSeconds(10));
            browser.page().waitForTimeout(1500);
            browser.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "src", "docs", "stage-board.png")));
            call.awaitEnd(Duration.ofSeconds(15));
        } finally {
            phones.forEach(SipPhone::close);
        }
    }
}
