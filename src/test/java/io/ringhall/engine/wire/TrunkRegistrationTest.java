package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.report.TrunkState.Registration;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrunkRegistrationTest {
    private static SipRequest register(Carrier carrier, long seq) {
        return carrier.phone.await(SipRequest.class, r -> r.method().equals("REGISTER") && r.cseq().number() == seq, "REGISTER " + seq);
    }

    @Test
    void theTrunkRegistersObeysTheLeastIntervalRefreshesAndTakesItBack() {
        try (var house = new WireHouse(1)) {
            var carrier = new Carrier(house, "127.0.0.3");
            carrier.kind = TrunkConfig.Kind.REGISTRATION;
            house.trunks(Carrier.BERLIN, Map.of(), carrier.trunk());
            carrier.phone.answer(register(carrier, 1), 401, "WWW-Authenticate: Digest realm=\"c\", nonce=\"n\", qop=\"auth\"", "");
            var second = register(carrier, 2);
            assertThat(second.header(Header.AUTHORIZATION)).contains("username=\"4930555\"");
            carrier.phone.answer(second, 423, "Min-Expires: 600", "");
            var third = register(carrier, 3);
            assertThat(third.header(Header.EXPIRES)).isEqualTo("600");
            carrier.phone.answer(third, 200, "Expires: 2", "");
            WireHouse.await("registered", () -> house.engine.trunks().getFirst().registration() == Registration.REGISTERED);
            carrier.phone.answer(register(carrier, 4), 200, "Expires: 600", "");
            house.trunks(Carrier.BERLIN, Map.of());
            assertThat(register(carrier, 5).header(Header.EXPIRES)).isEqualTo("0");
        }
    }
}
