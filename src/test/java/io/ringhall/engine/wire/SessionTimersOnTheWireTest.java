package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.sip.message.Header;
import org.junit.jupiter.api.Test;

/** RFC 4028 with sessions of a few seconds. */
class SessionTimersOnTheWireTest {
    private static final SessionTimerPolicy SHORT = new SessionTimerPolicy(2, 1);

    @Test
    void eachLegIsRefreshedOnItsOwn() {
        try (var house = new WireHouse(1, settings -> settings.withSessions(SHORT), group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            var invite = agent.request("INVITE");
            assertThat(invite.header(Header.SESSION_EXPIRES)).isEqualTo("2");
            agent.answer(invite, 200, "Allow: INVITE, ACK, BYE, UPDATE", WirePhone.sdp(40_000));
            // The caller knows no timers: its leg is refreshed by the same offer again.
            assertThat(call.established().header(Header.SESSION_EXPIRES)).isEqualTo("2;refresher=uas");
            agent.request("ACK");
            agent.answer(agent.request("UPDATE"), 200, "Session-Expires: 2;refresher=uac", "");
            var again = caller.request("INVITE");
            assertThat(again.hasBody()).isTrue();
            caller.answer(again, 200, "", WirePhone.sdp(41_000));
            caller.request("ACK");
            agent.answer(agent.request("UPDATE"), 200, "Session-Expires: 2;refresher=uac", "");
            assertThat(agent.heardRequests("INVITE")).isOne();
            call.bye();
        }
    }

    @Test
    void callOfAPhoneThatVanishedEndsWithAReason() throws Exception {
        try (var house = new WireHouse(1, settings -> settings.withSessions(SHORT), group(stage(1, 30, "101")))) {
            var agent = house.registered("101");
            var caller = house.phone("100");
            var call = caller.call("600");
            // The agent is to refresh and never does; the caller's leg is refreshed meanwhile.
            agent.answer(agent.request("INVITE"), 200, "Session-Expires: 2;refresher=uas", WirePhone.sdp(40_000));
            call.established();
            caller.answer(caller.request("INVITE"), 200, "", WirePhone.sdp(41_000));
            assertThat(agent.request("BYE").header(Header.REASON)).startsWith("SIP;cause=408");
            caller.answer(caller.request("BYE"), 200, "", "");
            assertThat(house.finished().trace()).anyMatch(each -> each.detail().startsWith("session timer expired"));
        }
    }

    @Test
    void tooShortASessionIsRefusedWithOurMinimum() {
        try (var house = new WireHouse(1, group(stage(1, 30, "101")))) {
            house.registered("101");
            var call = house.phone("100").call("600", WirePhone.sdp(41_000), "Supported: timer\nSession-Expires: 30\n");
            assertThat(call.response(422).header(Header.MIN_SE)).isEqualTo("90");
            call.refused(422);
        }
    }
}
