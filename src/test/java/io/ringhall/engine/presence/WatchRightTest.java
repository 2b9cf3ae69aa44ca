package io.ringhall.engine.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.TenantConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may watch what. */
class WatchRightTest {
    private static ExtensionConfig extension(String number, Destination noAnswer) {
        return new ExtensionConfig(number, "Ext", new Ha1("", ""), true, false, true, 20, noAnswer);
    }

    private static final TenantConfig TENANT = new TenantConfig(1, "wire.test", false, Map.of(
            "101", extension("101", new Destination.ToMailbox("703")),
            "102", extension("102", new Destination.Nowhere()),
            "103", extension("103", new Destination.ToMailbox("102")),
            "703", new MailboxConfig("703", "Box", "greeting", 60)));

    @ParameterizedTest
    @CsvSource({
        "DIALOG,          102, 101, 101",
        "DIALOG,          102, 703, unknown",
        "DIALOG,          102, 999, unknown",
        "PRESENCE,        102, 101, 101",
        "PRESENCE,        102, 703, unknown",
        "REG,             101, 101, 101",
        "REG,             102, 101, forbidden",
        "REG,             102, 703, unknown",
        "MESSAGE_SUMMARY, 102, 703, 703",
        "MESSAGE_SUMMARY, 101, 101, 703",
        "MESSAGE_SUMMARY, 102, 102, unknown",
        "MESSAGE_SUMMARY, 103, 103, unknown",
        "MESSAGE_SUMMARY, 102, 101, forbidden",
        "MESSAGE_SUMMARY, 102, 999, unknown",
    })
    void rights(EventPackage event, String watcher, String number, String outcome) {
        assertThat(switch (WatchRight.of(TENANT, watcher, event, number)) {
            case WatchRight.Granted(var resource) -> resource.number();
            case WatchRight.Unknown u -> "unknown";
            case WatchRight.Forbidden f -> "forbidden";
        }).isEqualTo(outcome);
    }

    @Test
    void eventHeadersAreReadWithTheirId() {
        assertThat(EventHeader.parse("dialog;sla;id=\"x\"")).isEqualTo(new EventHeader("dialog", "\"x\""));
        assertThat(EventHeader.parse(" Presence ")).extracting(EventPackage::of).isEqualTo(EventPackage.PRESENCE);
        assertThat(EventHeader.parse(";id=1")).isNull();
        assertThat(EventPackage.of(EventHeader.parse("dialog.winfo"))).isNull();
    }

    @Test
    void durationsAreCutAndTooBriefOnesRefused() {
        assertThat(Durations.granted(null)).isEqualTo(3600);
        assertThat(Durations.granted("9999999999")).isEqualTo(3600);
        assertThat(Durations.granted("x")).isEqualTo(3600);
        assertThat(Durations.granted("0")).isZero();
        assertThat(Durations.granted("60")).isEqualTo(60);
        assertThat(Durations.tooBrief(Durations.granted("59"))).isTrue();
    }
}
