package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.phone.BaresipPhone;
import io.ringhall.e2e.server.RinghallServer;
import io.ringhall.e2e.sound.Sound;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group that records: real phones speak their tones, the console plays them back, each side on its own channel. */
class RecordingJourney {
    private static final double CALLER = 440;
    private static final double AGENT = 880;
    private static final Duration ENOUGH = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(30);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void aRecordedCallIsHeardOnItsPageAndWhoListenedIsWrittenDown() {
        server.api().createRingGroup("""
                {'number':'634','name':'Recorded','recording':'always','recordingAnnouncement':'none',
                 'stages':[{'seconds':20,'members':[{'extension':'104'}]}],'final':{'mailbox':'703'}}""");
        try (var agent = new BaresipPhone(server, "104", AGENT).answering();
                var caller = new BaresipPhone(server, "100", CALLER).calling("634")) {
            caller.awaitEstablished(BOUND);
            Await.until("both to have spoken", BOUND, () -> caller.heard().heard(AGENT).compareTo(ENOUGH) > 0
                    && agent.heard().heard(CALLER).compareTo(ENOUGH) > 0);
        }
        Await.until("the recording", BOUND, () -> !server.api().get("recordings?group=634").body().get("items").isEmpty());
        var id = server.api().get("recordings?group=634").body().at("/items/0/id").asString();

        browser.logIn(server);
        var page = browser.page();
        page.navigate(server.url("/t/" + RinghallServer.DOMAIN + "/recordings").toString());
        page.locator("[data-testid='recording-" + id + "']").click();
        page.locator("[data-testid=recording-wave] svg").waitFor();
        var wav = page.request().get(source(page)).body();
        assertThat(channel(wav, 0).heard(CALLER)).as("the caller, left").isGreaterThan(ENOUGH.minusSeconds(1));
        assertThat(channel(wav, 1).heard(AGENT)).as("the agent, right").isGreaterThan(ENOUGH.minusSeconds(1));
        assertThat(channel(wav, 0).heard(AGENT)).isZero();
        var uses = server.api().get("recordings/" + id + "/uses").body();
        assertThat(uses.at("/items/0/what").asString()).isEqualTo("listened");
        assertThat(uses.at("/items/0/username").asString()).isEqualTo("admin");
    }

    private static String source(Page page) {
        return page.locator("[data-testid=recording] audio").evaluate("it => it.src").toString();
    }

    private static Sound channel(byte[] wav, int channel) {
        var samples = new short[(wav.length - 44) / 4];
        for (int i = 0; i < samples.length; i++) {
            int at = 44 + 4 * i + 2 * channel;
            samples[i] = (short) (wav[at] & 0xFF | wav[at + 1] << 8);
        }
        return new Sound(samples);
    }
}
