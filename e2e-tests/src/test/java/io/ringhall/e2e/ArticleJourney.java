package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.phone.SippRun;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The help-centre article's example as is: 600 rings 101-104, then 202 and 203, then IVR 1 answers. */
class ArticleJourney {

    private static final Duration STAGE = Duration.ofSeconds(20);

    private final RinghallServer server = RinghallServer.shared();

    @Test
    void theSalesRingGroupRingsStageByStageAndEndsAtItsIvr() {
        var phones = List.of("101", "102", "103", "104", "202", "203").stream()
                .map(number -> SipPhone.demo(server, number).register()).toList();
        try (var caller = SipPhone.demo(server, "100")) {
            var rings = phones.stream().map(SipPhone::ring).toList();
            var call = caller.call("600", Duration.ofSeconds(2));
            call.awaitEnd(STAGE.multipliedBy(2).plusSeconds(15));
            rings.forEach(it -> it.awaitEnd(Duration.ofSeconds(3)));

            var begin = invited(rings.getFirst());
            assertThat(rings.subList(0, 4)).allSatisfy(it -> {
                assertThat(Duration.between(begin, invited(it)).abs()).isLessThan(Duration.ofMillis(200));
                assertThat(Duration.between(invited(it), cancelled(it))).isBetween(STAGE.minusMillis(200), STAGE.plusMillis(700));
            });
            assertThat(rings.subList(4, 6)).allSatisfy(it -> {
                assertThat(Duration.between(begin, invited(it))).isBetween(STAGE.minusMillis(200), STAGE.plusMillis(700));
                assertThat(Duration.between(invited(it), cancelled(it))).isBetween(STAGE.minusMillis(200), STAGE.plusMillis(700));
            });
            assertThat(call.wire().responses(200)).isNotEmpty();
        } finally {
            phones.forEach(SipPhone::close);
        }
        var record = server.api().awaitCall("to 600 by nobody answered",
                it -> "600".equals(it.path("to").asString("")) || "600".equals(it.path("group").asString("")));
        assertThat(record.get("from").asString()).isEqualTo("100");
        assertThat(record.get("stage").asInt()).isEqualTo(2);
        assertThat(record.get("waitSeconds").asInt()).isBetween(39, 42);
    }

    private static java.time.Instant invited(SippRun phone) {
        return phone.wire().requests("INVITE").getFirst().at();
    }

    private static java.time.Instant cancelled(SippRun phone) {
        return phone.wire().requests("CANCEL").getFirst().at();
    }
}
