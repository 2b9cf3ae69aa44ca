package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.MessageRate;
import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MESSAGE, OPTIONS, NOTIFY and PUBLISH outside dialogs, as phones see them. */
class MessagesOnTheWireTest {
    private int serial;

    private void request(WirePhone phone, String method, String target, String callId, int cseq, String extra, String body) {
        phone.send("""
                %s sip:%s SIP/2.0
                Via: SIP/2.0/@T 127.0.0.1:%d;rport;branch=z9hG4bK%s%d
                Max-Forwards: 70
                From: "Somebody Else" <sip:999@elsewhere.test>;tag=m
                To: <sip:%s>
                Call-ID: %s
                CSeq: %d %s
                %sContent-Length: %d

                """.formatted(method, target, phone.port(), callId, cseq, target, callId, cseq, method, extra, body.length()) + body);
    }

    private static SipResponse answer(WirePhone phone, String callId, int cseq) {
        return phone.await(SipResponse.class, r -> r.callId().equals(callId) && r.cseq().number() == cseq && r.isFinal(), "the answer");
    }

    private SipResponse unauthenticated(WirePhone phone, String method, String target, String extra) {
        var callId = "x" + phone.port() + "-" + ++serial;
        request(phone, method, target, callId, 1, extra, "");
        return answer(phone, callId, 1);
    }

    /** Sends with digest; the Call-ID to wait with. */
    private String authenticated(WirePhone phone, String method, String number, String extra, String body) {
        var callId = "x" + phone.port() + "-" + ++serial;
        var target = number + "@" + WirePhone.DOMAIN;
        request(phone, "MESSAGE", target, callId, 1, "", "");
        var challenge = answer(phone, callId, 1).headers(Header.WWW_AUTHENTICATE).getFirst();
        request(phone, method, target, callId, 2,
                extra + phone.authorization(challenge, Algorithm.MD5, method, "sip:" + target, WirePhone.PASSWORD, "00000001"), body);
        return callId;
    }

    private static final String TEXT = "Content-Type: text/plain;charset=UTF-8\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void messageGoesToEveryPhoneAndTheFirstToTakeItAnswers(int loops) {
        try (var house = new WireHouse(loops)) {
            var one = house.registered("101");
            var other = house.registered("101");
            var sender = house.phone("100");
            var callId = authenticated(sender, "MESSAGE", "101", TEXT + "Subject: lunch\n", "Soup?");
            var arrived = one.request("MESSAGE");
            assertThat(new String(arrived.body(), StandardCharsets.UTF_8)).isEqualTo("Soup?");
            assertThat(arrived.contentType()).isEqualTo("text/plain;charset=UTF-8");
            assertThat(arrived.header(Header.SUBJECT)).isEqualTo("lunch");
            assertThat(arrived.from().toString()).startsWith("\"Ext 100\" <sip:100@wire.test>");
            assertThat(arrived.maxForwards()).isEqualTo(69);
            other.answer(other.request("MESSAGE"), 486, "", "");
            one.answer(arrived, 200, "", "");
            assertThat(answer(sender, callId, 2).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"486, 486", "603, 603", "415, 415", "401, 480", "500, 480", "302, 480"})
    void refusalOfTheOnlyPhoneIsPassedOnWhereItMeansSomething(int refused, int told) {
        try (var house = new WireHouse(1)) {
            var phone = house.registered("101");
            var sender = house.phone("100");
            var callId = authenticated(sender, "MESSAGE", "101", TEXT, "Soup?");
            phone.answer(phone.request("MESSAGE"), refused, "", "");
            assertThat(answer(sender, callId, 2).status()).isEqualTo(told);
        }
    }

    @Test
    void messageIsNotKeptForAPhoneThatIsNotThere() {
        try (var house = new WireHouse(1)) {
            var sender = house.phone("100");
            assertThat(answer(sender, authenticated(sender, "MESSAGE", "101", TEXT, "Soup?"), 2).status()).isEqualTo(480);
            assertThat(answer(sender, authenticated(sender, "MESSAGE", "999", TEXT, "Soup?"), 2).status()).isEqualTo(404);
        }
    }

    @Test
    void longMessagesNeedAConnection() {
        try (var house = new WireHouse(1)) {
            house.registered("101");
            var onUdp = house.phone("100");
            assertThat(answer(onUdp, authenticated(onUdp, "MESSAGE", "101", TEXT, "x".repeat(1301)), 2).status()).isEqualTo(513);
            var onTcp = house.tcpPhone("100");
            assertThat(answer(onTcp, authenticated(onTcp, "MESSAGE", "101", TEXT, "x".repeat(1301)), 2).status()).isEqualTo(513);
            assertThat(answer(onTcp, authenticated(onTcp, "MESSAGE", "101", TEXT, "x".repeat(16_385)), 2).status()).isEqualTo(413);
            var receiver = house.tcpPhone("102");
            receiver.register();
            var callId = authenticated(onTcp, "MESSAGE", "102", TEXT, "x".repeat(1301));
            receiver.answer(receiver.request("MESSAGE"), 200, "", "");
            assertThat(answer(onTcp, callId, 2).status()).isEqualTo(200);
        }
    }

    @Test
    void sendersAreLimited() {
        var rate = new MessageRate();
        for (int i = 0; i < MessageRate.BURST; i++) {
            assertThat(rate.take("a", 1_000)).isTrue();
        }
        assertThat(rate.take("a", 1_000)).isFalse();
        assertThat(rate.take("b", 1_000)).isTrue();
        assertThat(rate.take("a", 2_000)).isTrue();
        assertThat(rate.take("a", 2_000)).isFalse();
    }

    @Test
    void optionsTellWhatWeCanDoAndStrangersNothingElse() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("100");
            var ours = unauthenticated(phone, "OPTIONS", WirePhone.DOMAIN, "");
            assertThat(ours.status()).isEqualTo(200);
            assertThat(ours.headers(Header.ALLOW)).contains("INVITE", "SUBSCRIBE", "MESSAGE", "OPTIONS");
            assertThat(ours.headers(Header.ALLOW_EVENTS)).contains("dialog", "message-summary", "presence", "reg");
            assertThat(ours.header(Header.ACCEPT)).isEqualTo("application/sdp");
            for (var address : new String[] {"elsewhere.test", "101@elsewhere.test", "101@wire.test", "999@wire.test"}) {
                assertThat(unauthenticated(phone, "OPTIONS", address, "").status()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void optionsTellPhonesOfTheHouseWhatAnInviteWouldGet() {
        try (var house = new WireHouse(1)) {
            var phone = house.registered("100");
            assertThat(answer(phone, authenticated(phone, "OPTIONS", "100", "", ""), 2).status()).isEqualTo(200);
            assertThat(answer(phone, authenticated(phone, "OPTIONS", "101", "", ""), 2).status()).isEqualTo(480);
            assertThat(answer(phone, authenticated(phone, "OPTIONS", "999", "", ""), 2).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFY,  Event: keep-alive, 200",
        "NOTIFY,  Event: dialog,     489",
        "NOTIFY,  Subject: none,     489",
        "PUBLISH, Event: presence,   405",
        "PUBLISH, Event: weather,    489",
        "PUBLISH, Subject: none,     489",
        "SUBSCRIBE, Event: dialog,   401",
    })
    void otherRequestsOutsideDialogs(String method, String header, int status) {
        try (var house = new WireHouse(1)) {
            var answer = unauthenticated(house.phone("100"), method, "100@" + WirePhone.DOMAIN, header + "\n");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header(Header.ALLOW_EVENTS)).isEqualTo(status == 489 ? EventPackage.ALLOWED : null);
        }
    }
}
