package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.console.Browser;
import io.ringhall.e2e.console.WebPhonePage;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.server.RinghallServer;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page in Chromium is a phone, over the console's port and over the engine's own. */
class WebSocketJourney {
    private static final Duration BOUND = Duration.ofSeconds(15);

    @RegisterExtension
    final Browser browser = new Browser();

    private final RinghallServer server = RinghallServer.shared();

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(Named.<Function<RinghallServer, URI>>of("the console's port", each -> each.webSocket("/sip"))),
                Arguments.of(Named.<Function<RinghallServer, URI>>of("the engine's own port", RinghallServer::ownWebSocket)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aPageRegistersRingsInAGroupAndTalks(Function<RinghallServer, URI> address) {
        try (var caller = SipPhone.demo(server, "100"); var other = SipPhone.demo(server, "102").register()) {
            var page = WebPhonePage.open(browser, server, address.apply(server), "101").register();
            var ringing = other.ring();
            var call = caller.call("600", Duration.ofMillis(500));
            ringing.awaitInvite(BOUND);
            page.is("ringing").pickUp();
            ringing.awaitEnd(BOUND);
            call.awaitEnd(BOUND);
            page.is("hung up");
            assertThat(page.messages()).anyMatch(each -> each.startsWith("< INVITE sip:101@") && each.contains(".invalid"));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aPageIsToldThatAnotherAnswered(Function<RinghallServer, URI> address) {
        try (var caller = SipPhone.demo(server, "100"); var other = SipPhone.demo(server, "102").register()) {
            var page = WebPhonePage.open(browser, server, address.apply(server), "101").register();
            var answering = other.answerAfter(Duration.ofMillis(800));
            var call = caller.call("600", Duration.ofMillis(300));
            page.is("ringing").is("cancelled");
            assertThat(page.reason()).contains("cause=200");
            call.awaitEnd(BOUND);
            answering.awaitEnd(BOUND);
        }
    }
}
