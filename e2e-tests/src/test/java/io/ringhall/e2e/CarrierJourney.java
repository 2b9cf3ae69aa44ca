package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.phone.SipCarrier;
import io.ringhall.e2e.phone.SipPhone;
import io.ringhall.e2e.phone.SippRun;
import io.ringhall.e2e.server.RinghallServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A trunk set up by REST, with sipp as the carrier: it registers, brings calls in, takes calls out. */
class CarrierJourney {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final String DID = "+4930770001";
    private static final String ABROAD = "+4940555001";

    private static RinghallServer server;
    private static SipCarrier carrier;
    private static SippRun registration;

    @BeforeAll
    static void registersAtTheCarrier() {
        server = RinghallServer.started("carrier");
        carrier = new SipCarrier(server);
        registration = carrier.acceptRegistration();
        assertThat(server.api().patch("number-plan", "{'countryCode':'49','nationalPrefix':'0'}").status()).isEqualTo(200);
        assertThat(server.api().post("trunks", """
                {'name':'carrier','kind':'registration','host':'127.0.0.1','port':%d,'transport':'udp','user':'%s',
                 'password':'%s','numberFormat':'e164-without-plus','probeSeconds':0}"""
                .formatted(carrier.port(), SipCarrier.USER, SipCarrier.PASSWORD)).status()).isEqualTo(201);
        Await.until("the trunk to be registered", BOUND, () -> "registered".equals(state().path("registration").asString("")));
    }

    @AfterAll
    static void close() {
        if (carrier != null) {
            carrier.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theTrunkRegistersWithDigestAndNeverShowsItsPassword() {
        registration.awaitEnd(SOON);
        var asked = registration.wire().requests("REGISTER");
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst().headers("Authorization")).isEmpty();
        assertThat(asked.getLast().header("Authorization")).contains("username=\"" + SipCarrier.USER + "\"")
                .doesNotContain(SipCarrier.PASSWORD);
        assertThat(state().path("problem").isNull()).isTrue();
        assertThat(server.api().get("trunks/carrier").body().toString()).contains("passwordSet").doesNotContain(SipCarrier.PASSWORD);
    }

    @Test
    void aCallToANumberRingsTheGroupItLeadsToAndTheRecordShowsTheNumberDialled() {
        server.api().createRingGroup("""
                {'number':'661','name':'From outside','stages':[
                  {'seconds':20,'members':[{'extension':'101'}]}],'final':{'mailbox':'703'}}""");
        assertThat(server.api().post("numbers", "{'number':'%s','name':'Sales','destination':{'group':'661'}}".formatted(DID)).status())
                .isEqualTo(201);
        try (var phone = SipPhone.demo(server, "101").register()) {
            var answering = phone.answerAfter(Duration.ofMillis(300));
            var call = carrier.call(DID, Duration.ofMillis(500)).awaitEnd(BOUND);
            answering.awaitEnd(SOON);
            assertThat(call.wire().responses(401)).isEmpty();
            assertThat(answering.wire().requests("INVITE")).singleElement()
                    .satisfies(invite -> assertThat(invite.header("From")).contains(ABROAD));
        }
        var record = server.api().awaitCall("to group 661", it -> "661".equals(it.path("group").asString("")) && !it.path("endedAt").isNull());
        assertThat(record.path("to").asString()).isEqualTo(DID);
        assertThat(record.path("from").asString()).isEqualTo(ABROAD);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        Await.until("the trunk's place to be free again", SOON, () -> state().path("calls").asInt(-1) == 0);
    }

    @Test
    void anExtensionCallsOutInTheCarriersNumberFormat() {
        try (var caller = SipPhone.demo(server, "100")) {
            var answering = carrier.answerAfter(Duration.ofMillis(300));
            caller.call("040555001", Duration.ofMillis(500)).awaitEnd(BOUND);
            answering.awaitEnd(SOON);
            assertThat(answering.wire().requests("INVITE")).singleElement().satisfies(invite -> {
                assertThat(invite.startLine()).startsWith("INVITE sip:4940555001@127.0.0.1:" + carrier.port());
                assertThat(invite.header("From")).contains("sip:" + SipCarrier.USER + "@").doesNotContain("100@");
                assertThat(invite.text()).doesNotContain(RinghallServer.DOMAIN);
            });
        }
    }

    @Test
    void aCellPhoneThatPressesOneHasTheGroupsCall() {
        server.api().createRingGroup("""
                {'number':'662','name':'Cell phone','stages':[
                  {'seconds':30,'members':[{'extension':'101'},{'external':'+49170555001'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var inside = SipPhone.demo(server, "101").register()) {
            var ringing = inside.ring();
            var cellPhone = carrier.answerAndPress('1', Duration.ofMillis(1_500));
            caller.call("662", Duration.ofMillis(500)).awaitEnd(BOUND);
            cellPhone.awaitEnd(SOON);
            ringing.awaitEnd(SOON);
            assertThat(cellPhone.wire().requests("INVITE")).singleElement()
                    .satisfies(invite -> assertThat(invite.startLine()).startsWith("INVITE sip:49170555001@127.0.0.1:"));
        }
        var record = server.api().awaitCall("to group 662", it -> "662".equals(it.path("group").asString("")) && !it.path("endedAt").isNull());
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("answeredBy").asString()).isEqualTo("+49170555001");
    }

    @Test
    void aCellPhonesMailboxDoesNotWinTheGroupsCall() {
        server.api().createRingGroup("""
                {'number':'663','name':'Mailbox answers','stages':[
                  {'seconds':30,'members':[{'extension':'101'},{'external':'+49170555001'}]}],'final':{'mailbox':'703'}}""");
        try (var caller = SipPhone.demo(server, "100"); var inside = SipPhone.demo(server, "101").register()) {
            var colleague = inside.answerAfter(Duration.ofSeconds(3));
            var mailbox = carrier.answerAfter(Duration.ofMillis(300));
            caller.call("663", Duration.ofMillis(6_000)).awaitEnd(BOUND);
            colleague.awaitEnd(SOON);
            // It hears that the call was answered, and is hung up.
            mailbox.awaitEnd(BOUND);
        }
        var record = server.api().awaitCall("to group 663", it -> "663".equals(it.path("group").asString("")) && !it.path("endedAt").isNull());
        assertThat(record.path("answeredBy").asString()).isEqualTo("101");
    }

    private static JsonNode state() {
        return server.api().get("trunks/carrier/state").body();
    }
}
