package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.guard.GuardSettings;
import io.ringhall.engine.report.Block;
import io.ringhall.engine.sip.auth.Algorithm;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attackers as the wire sees them: what they get, and what others do not lose. Here nobody is trusted for being on loopback. */
class AbuseOnTheWireTest {
    private static EngineSettings strict(EngineSettings usual) {
        return usual.withGuard(GuardSettings.DEFAULT.withTrusted(List.of()));
    }

    private static WireHouse house() {
        return new WireHouse(2, AbuseOnTheWireTest::strict);
    }

    private static String request(WirePhone from, String method, String uri, String id, String userAgent) {
        return """
                %s %s SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:%d;rport;branch=z9hG4bK%s
                Max-Forwards: 70
                From: <sip:100@1.1.1.1>;tag=x
                To: <%s>
                Call-ID: %s
                CSeq: 1 %s
                User-Agent: %s
                Content-Length: 0

                """.formatted(method, uri, from.port(), id, uri, id, method, userAgent);
    }

    /** Registers another phone, from another address: everything sent before by anybody has been read by then. */
    private static void othersAreServed(WireHouse house) {
        assertThat(house.phoneAt("127.0.0.9", "105").register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
    }

    private static void guess(WirePhone attacker, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attacker.register(Algorithm.MD5, "guess" + i).status()).isEqualTo(401);
        }
    }

    @Test
    void tenWrongPasswordsSilenceASourceUntilItIsReleased() {
        try (var house = house()) {
            var attacker = house.phoneAt("127.0.0.2", "101");
            guess(attacker, 10);
            assertThat(house.engine.blocks()).singleElement().satisfies(block -> {
                assertThat(block.subject()).isEqualTo("127.0.0.2");
                assertThat(block.why()).isEqualTo(Block.Why.PASSWORDS);
            });
            int heard = attacker.heard.size();
            attacker.sendRegister("after", 1, 3600, "");
            Wait.until(() -> house.engine.guardFigures().locked() == 1);
            othersAreServed(house);

            assertThat(house.engine.release("source:127.0.0.2")).isTrue();
            assertThat(attacker.register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
            assertThat(attacker.heard.subList(heard, attacker.heard.size())).noneMatch(m -> m.callId().equals("after"));
        }
    }

    @Test
    void firstChallengesAndStaleNoncesAreNoFailures() {
        try (var house = house()) {
            var phone = house.phone("101");
            for (int i = 0; i < 15; i++) {
                phone.sendRegister("first" + i, 1, 3600, "");
                var challenge = phone.response(401, "REGISTER").headers(Header.WWW_AUTHENTICATE).getFirst();
                var old = phone.authorization(challenge.replaceAll("nonce=\"....", "nonce=\"AAAA"), Algorithm.MD5, "REGISTER",
                        "sip:" + WirePhone.DOMAIN, WirePhone.PASSWORD, "00000001");
                phone.sendRegister("first" + i, 2, 3600, old);
                assertThat(phone.response(401, "REGISTER").headers(Header.WWW_AUTHENTICATE).getFirst()).contains("stale=true");
            }
            assertThat(house.engine.blocks()).isEmpty();
            assertThat(house.engine.guardFigures().wrongPasswords()).isZero();
        }
    }

    @Test
    void aUserLockedByOutsidersStillRegistersWhereItsPhoneIsKnown() {
        try (var house = house()) {
            var phone = house.registered("101");
            for (int i = 0; i < 30; i++) {
                guess(house.phoneAt("127.0.1." + (i + 1), "101"), 1);
            }
            assertThat(house.engine.blocks()).extracting(Block::id).containsExactly("user:101@" + WirePhone.DOMAIN);
            assertThat(phone.register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
            var elsewhere = house.phoneAt("127.0.0.3", "101");
            assertThat(elsewhere.register(Algorithm.MD5, WirePhone.PASSWORD).status()).as("looks like a wrong password").isEqualTo(401);
            house.engine.release("user:101@" + WirePhone.DOMAIN);
            assertThat(elsewhere.register(Algorithm.MD5, WirePhone.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyLearnsWhichDomainsAndUsersExist() {
        try (var house = house()) {
            var phone = house.phone("101");
            for (var text : List.of("REGISTER sip:nowhere.test SIP/2.0", "REGISTER sip:" + WirePhone.DOMAIN + " SIP/2.0")) {
                var id = "domain" + text.length();
                phone.send(request(phone, "REGISTER", "sip:nowhere.test", id, "Phone/1").replaceFirst("REGISTER .*", text));
                var answer = phone.response(401, "REGISTER");
                assertThat(answer.headers(Header.WWW_AUTHENTICATE)).hasSize(2);
            }
        }
    }

    @Test
    void scannersAndStrangersHearNothing() {
        try (var house = house()) {
            var scanner = house.phoneAt("127.0.0.2", "x");
            scanner.send(request(scanner, "OPTIONS", "sip:100@" + WirePhone.DOMAIN, "s1", "friendly-scanner"));
            Wait.until(() -> house.engine.guardFigures().scanner() == 1);
            scanner.send(request(scanner, "REGISTER", "sip:" + WirePhone.DOMAIN, "s2", "Phone/1"));
            Wait.until(() -> house.engine.guardFigures().locked() == 1);
            var stranger = house.phoneAt("127.0.0.3", "x");
            stranger.send(request(stranger, "OPTIONS", "sip:100@nowhere.test", "s3", "Phone/1"));
            stranger.send(request(stranger, "INVITE", "sip:00441234@nowhere.test", "s4", "Phone/1"));
            Wait.until(() -> house.engine.guardFigures().stranger() == 2);
            othersAreServed(house);
            stranger.sendRegister("last", 1, 60, "");
            stranger.response(401, "REGISTER");
            assertThat(stranger.heard).hasSize(1);
            assertThat(house.engine.release("source:127.0.0.2")).isTrue();
            scanner.sendRegister("last", 1, 60, "");
            scanner.response(401, "REGISTER");
            assertThat(scanner.heard).hasSize(1);
        }
    }

    /** As fast as the engine reads: what the kernel drops when its buffer is full would be anybody's, also a phone's that does not repeat itself. */
    private static void flood(WireHouse house, WirePhone attacker, int from, int to) {
        long before = house.engine.statistics().received();
        for (int i = from; i < to; i++) {
            attacker.send(request(attacker, "INVITE", "sip:102@" + WirePhone.DOMAIN, "flood" + i, "Phone/1"));
            attacker.sendRaw(("garbage " + i + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            if (i % 20 == 19) {
                long sent = 2L * (i - from + 1);
                Wait.until(() -> house.engine.statistics().received() >= before + sent);
            }
        }
    }

    @Test
    void aFloodFromOneSourceLeavesAnothersCallAlone() {
        // a machine that is busy otherwise makes the loop late too, and then calls are refused for that
        try (var house = new WireHouse(2, settings -> settings.withGuard(strict(settings).guard().withLate(60_000)))) {
            var callee = house.registered("102");
            var caller = house.registered("101");
            var attacker = house.phoneAt("127.0.0.2", "x");
            flood(house, attacker, 0, 2_000);
            var call = caller.call("102");
            SipRequest invite = callee.request("INVITE");
            flood(house, attacker, 2_000, 2_500);
            callee.answers(invite);
            call.established();
            assertThat(house.engine.blocks()).singleElement().extracting(Block::why).isEqualTo(Block.Why.FLOOD);
            assertThat(house.engine.statistics().transactions()).as("what was dropped left no transaction").isLessThan(500);
        }
    }

    @Test
    void underOverloadNewCallsAreRefusedAndCallsInProgressGoOn() throws InterruptedException {
        try (var house = new WireHouse(2)) {
            var callee = house.registered("102");
            var caller = house.phone("101");
            var call = caller.call("102");
            callee.answers(callee.request("INVITE"));
            call.established();
            house.engine.drain(true);

            var other = house.phone("103");
            other.send(request(other, "INVITE", "sip:102@" + WirePhone.DOMAIN, "late", "Phone/1"));
            var refusal = other.response(503, "INVITE");
            assertThat(Integer.parseInt(String.valueOf(refusal.header(Header.RETRY_AFTER)))).isBetween(5, 15);
            assertThat(house.phone("104").register().status()).as("registrations are refused later than calls").isEqualTo(200);
            call.bye();
            callee.answer(callee.request("BYE"), 200, "", "");
            assertThat(house.finished().answeredBy()).isEqualTo("102");
            assertThat(house.engine.guardFigures().shedCalls()).isEqualTo(1);

            house.engine.drain(false);
            var again = caller.call("102");
            callee.answers(callee.request("INVITE"));
            again.established();
        }
    }

    @Test
    void moreCallsThanTheHouseTakesAreRefused() {
        try (var house = new WireHouse(1, usual -> usual.withGuard(GuardSettings.DEFAULT.withMaxCalls(1)))) {
            var callee = house.registered("102");
            house.phone("101").call("102");
            callee.rings(callee.request("INVITE"));
            var other = house.phone("103");
            other.send(request(other, "INVITE", "sip:102@" + WirePhone.DOMAIN, "second", "Phone/1"));
            other.response(503, "INVITE");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMessagesOfACallAreKeptWithoutItsSecretsAndForItsTenantOnly(boolean tcp) throws InterruptedException {
        try (var house = new WireHouse(2)) {
            house.engine.trace(4);
            var callee = tcp ? house.tcpPhone("102") : house.phone("102");
            callee.register();
            var call = house.phone("101").call("102");
            callee.answers(callee.request("INVITE"));
            call.established();
            call.bye();
            callee.answer(callee.request("BYE"), 200, "", "");
            var record = house.finished();
            callee.settle();
            var messages = house.engine.messages(WirePhone.DOMAIN, record.id());
            assertThat(messages).extracting(m -> m.text().lines().findFirst().orElse("")).contains("SIP/2.0 200 OK");
            assertThat(messages).filteredOn(m -> m.text().startsWith("INVITE")).as("unauthenticated, authenticated, branch").hasSize(3);
            assertThat(messages).filteredOn(m -> m.text().contains("Authorization:"))
                    .allSatisfy(m -> assertThat(m.text()).containsPattern("response=\"x{32}\""));
            assertThat(house.engine.messages("other.test", record.id())).isEmpty();
            house.engine.trace(0);
            assertThat(house.engine.messages(WirePhone.DOMAIN, record.id())).isEmpty();
        }
    }
}
