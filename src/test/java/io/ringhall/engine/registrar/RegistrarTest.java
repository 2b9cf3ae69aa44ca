package io.ringhall.engine.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3261 §10.3. */
class RegistrarTest {
    private static final long NOW = 1_800_000_000_000L;
    private List<Binding> bindings = List.of();

    private static SipRequest request(String callId, long cseq, String... more) {
        var lines = new ArrayList<>(List.of(
                "REGISTER sip:demo.example SIP/2.0",
                "Via: SIP/2.0/UDP 192.0.2.7;branch=z9hG4bK1",
                "From: <sip:101@demo.example>;tag=a",
                "To: <sip:101@demo.example>",
                "Call-ID: " + callId,
                "CSeq: " + cseq + " REGISTER",
                "User-Agent: Phone/1"));
        lines.addAll(List.of(more));
        return Samples.request(lines.toArray(String[]::new));
    }

    private RegisterOutcome register(long now, SipRequest request) {
        var outcome = Registrar.register(bindings, request, "192.0.2.7:5060", "UDP", now, RegistrarLimits.DEFAULT);
        bindings = outcome.bindings();
        return outcome;
    }

    private RegisterOutcome register(long cseq, String... more) {
        return register(NOW, request("c1", cseq, more));
    }

    @Test
    void aContactIsBoundWithAllThatIsKnownOfIt() {
        var outcome = register(1, "Contact: <sip:101@192.0.2.7:5060>;q=0.7;+sip.instance=\"<urn:uuid:1>\";expires=120");
        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.contactHeaders()).containsExactly("<sip:101@192.0.2.7:5060>;expires=120");
        assertThat(bindings).containsExactly(new Binding(
                "sip:101@192.0.2.7:5060", "192.0.2.7:5060", "UDP", "c1", 1, NOW, NOW + 120_000, "Phone/1", 0.7, "<urn:uuid:1>"));
    }

    @Test
    void theContactsOwnExpiresGoesBeforeTheHeader() {
        register(1, "Expires: 600", "Contact: <sip:a@192.0.2.7>;expires=120, <sip:b@192.0.2.7>");
        assertThat(bindings).extracting(Binding::expiresAt).containsExactly(NOW + 120_000, NOW + 600_000);
    }

    @ParameterizedTest
    @CsvSource({"'', 3600", "Expires: 90, 90", "Expires: 86400, 3600", "Expires: never, 3600", "Expires: 99999999999999999999, 3600"})
    void durationIsTheDefaultOrWhatWasAskedUpToTheLimit(String header, int seconds) {
        register(1, header.isEmpty() ? "Subject: none" : header, "Contact: <sip:a@192.0.2.7>");
        assertThat(bindings.getFirst().expiresAt()).isEqualTo(NOW + seconds * 1000L);
    }

    @Test
    void aDurationTooBriefIsRefusedWithTheLeastAllowed() {
        register(1, "Contact: <sip:a@192.0.2.7>");
        var outcome = register(2, "Contact: <sip:b@192.0.2.7>, <sip:a@192.0.2.7>;expires=59");
        assertThat(outcome.status()).isEqualTo(423);
        assertThat(outcome.minExpires()).isEqualTo(60);
        assertThat(bindings).extracting(Binding::contact).containsExactly("sip:a@192.0.2.7");
    }

    @Test
    void expiresZeroRemovesOnlyThatContact() {
        register(1, "Contact: <sip:a@192.0.2.7>, <sip:b@192.0.2.7>");
        var outcome = register(2, "Contact: <sip:a@192.0.2.7>;expires=0");
        assertThat(outcome.contactHeaders()).containsExactly("<sip:b@192.0.2.7>;expires=3600");
    }

    @Test
    void removingWhatIsNotThereIsNoFault() {
        assertThat(register(1, "Expires: 0", "Contact: <sip:a@192.0.2.7>").status()).isEqualTo(200);
        assertThat(bindings).isEmpty();
    }

    @Test
    void theWildcardRemovesEverythingWithExpiresZero() {
        register(1, "Contact: <sip:a@192.0.2.7>, <sip:b@192.0.2.7>");
        assertThat(register(2, "Contact: *", "Expires: 0").status()).isEqualTo(200);
        assertThat(bindings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expires: 10", "Expires: zero", "Subject: no expires"})
    void theWildcardWithoutExpiresZeroIsRefused(String header) {
        register(1, "Contact: <sip:a@192.0.2.7>");
        assertThat(register(2, "Contact: *", header).status()).isEqualTo(400);
        assertThat(bindings).hasSize(1);
    }

    @Test
    void theWildcardRespectsTheOrderOfRequests() {
        register(5, "Contact: <sip:a@192.0.2.7>");
        assertThat(register(4, "Contact: *", "Expires: 0").status()).isEqualTo(500);
        assertThat(bindings).hasSize(1);
    }

    @Test
    void withoutContactTheBindingsAreListed() {
        register(1, "Contact: <sip:a@192.0.2.7>;expires=100");
        var outcome = register(NOW + 40_000, request("c1", 2));
        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.contactHeaders()).containsExactly("<sip:a@192.0.2.7>;expires=60");
        assertThat(bindings.getFirst().cseq()).isEqualTo(1);
    }

    @Test
    void aRequestOvertakenByALaterOneChangesNothing() {
        register(7, "Contact: <sip:a@192.0.2.7>;expires=600");
        assertThat(register(6, "Contact: <sip:a@192.0.2.7>;expires=0").status()).isEqualTo(500);
        assertThat(register(7, "Contact: <sip:a@192.0.2.7>;expires=0").status()).isEqualTo(500);
        assertThat(bindings.getFirst().expiresAt()).isEqualTo(NOW + 600_000);
        assertThat(register(8, "Contact: <sip:a@192.0.2.7>;expires=0").status()).isEqualTo(200);
    }

    @Test
    void aPhoneThatStartedAnewHasAnotherCallIdAndMayBeginItsCSeqAgain() {
        register(700, "Contact: <sip:a@192.0.2.7>");
        assertThat(register(NOW, request("c2", 1, "Contact: <sip:a@192.0.2.7>")).status()).isEqualTo(200);
        assertThat(bindings).singleElement().extracting(Binding::callId).isEqualTo("c2");
    }

    @Test
    void allOfARequestIsVoidWhenOneContactIsRefused() {
        register(3, "Contact: <sip:a@192.0.2.7>");
        assertThat(register(3, "Contact: <sip:new@192.0.2.9>, <sip:a@192.0.2.7>").status()).isEqualTo(500);
        assertThat(bindings).extracting(Binding::contact).containsExactly("sip:a@192.0.2.7");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "sip:a@Phone.example, sip:a@phone.EXAMPLE",
        "sip:%61@phone.example, sip:a@phone.example",
        "sip:a@phone.example;transport=tcp, sip:a@phone.example;Transport=TCP",
        "sip:a@phone.example;x=1, sip:a@phone.example",
    })
    void equivalentUrisAreOneBinding(String first, String second) {
        register(1, "Contact: <" + first + ">");
        register(2, "Contact: <" + second + ">");
        assertThat(bindings).hasSize(1);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "sip:A@phone.example, sip:a@phone.example",
        "sip:a@phone.example:5060, sip:a@phone.example",
        "sip:a@phone.example;transport=tcp, sip:a@phone.example",
        "sips:a@phone.example, sip:a@phone.example",
        "sip:a@phone.example;x=1, sip:a@phone.example;x=2",
    })
    void urisThatDifferAreTwoBindings(String first, String second) {
        register(1, "Contact: <" + first + ">");
        register(2, "Contact: <" + second + ">");
        assertThat(bindings).hasSize(2);
    }

    @Test
    void theSameDeviceAtANewAddressReplacesItself() {
        register(1, "Contact: <sip:a@192.0.2.7>;+sip.instance=\"<urn:uuid:1>\"");
        register(NOW, request("c2", 1, "Contact: <sip:a@198.51.100.9>;+sip.instance=\"<urn:uuid:1>\""));
        assertThat(bindings).extracting(Binding::contact).containsExactly("sip:a@198.51.100.9");
    }

    @Test
    void beyondTheLimitTheOldestGivesWayToThePhoneThatIsThere() {
        for (int i = 0; i < 11; i++) {
            assertThat(register(NOW + i, request("c" + i, 1, "Contact: <sip:a" + i + "@192.0.2.7>")).status()).isEqualTo(200);
        }
        assertThat(bindings).extracting(Binding::contact).hasSize(10).doesNotContain("sip:a0@192.0.2.7").contains("sip:a10@192.0.2.7");
    }

    @Test
    void moreContactsAtOnceThanTheLimitAreRefused() {
        var many = java.util.stream.IntStream.range(0, 11).mapToObj(i -> "<sip:a" + i + "@192.0.2.7>").collect(java.util.stream.Collectors.joining(", "));
        assertThat(register(1, "Contact: " + many).status()).isEqualTo(403);
        assertThat(bindings).isEmpty();
    }
}
