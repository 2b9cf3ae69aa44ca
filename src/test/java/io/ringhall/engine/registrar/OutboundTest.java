package io.ringhall.engine.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.call.Contact;
import io.ringhall.engine.sip.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows of devices (RFC 5626 §6) and proxies on the way (RFC 3327). */
class OutboundTest {
    private static final long NOW = 1_000_000;
    private static final String DEVICE = ";+sip.instance=\"<urn:uuid:1>\"";

    private List<Binding> bindings = List.of();
    private int source = 5060;

    private RegisterOutcome register(String... more) {
        return register(NOW, more);
    }

    private RegisterOutcome register(long now, String... more) {
        var lines = new ArrayList<>(List.of(
                "REGISTER sip:demo.example SIP/2.0", "From: <sip:101@demo.example>;tag=a", "To: <sip:101@demo.example>", "Call-ID: c" + source,
                "CSeq: 1 REGISTER"));
        lines.addAll(List.of(more));
        if (lines.stream().noneMatch(each -> each.startsWith("Via"))) {
            lines.add("Via: SIP/2.0/TCP 192.0.2.7;branch=z9hG4bK1");
        }
        var outcome = Registrar.register(
                bindings, Samples.request(lines.toArray(String[]::new)), "192.0.2.7:" + source++, "TCP", now, RegistrarLimits.DEFAULT);
        bindings = outcome.bindings();
        return outcome;
    }

    private RegisterOutcome flow(int id) {
        return register(NOW + source, "Supported: path, outbound", "Contact: <sip:101@192.0.2.7:5060>" + DEVICE + ";reg-id=" + id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a device that knows flows                     | Supported: outbound        | ;reg-id=1 | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | true
            one that requires them                        | Require: outbound          | ;reg-id=1 | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | true
            reg-id without outbound says nothing          | Supported: path            | ;reg-id=1 | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | false
            outbound without reg-id                       | Supported: outbound        |           | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | false
            reg-id 0 is none                              | Supported: outbound        | ;reg-id=0 | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | false
            a reg-id that is no number                    | Supported: outbound        | ;reg-id=x | Via: SIP/2.0/TCP h                   | Subject: x                        | 200 | false
            a reg-id beyond 31 bits                       | Supported: outbound        | ;reg-id=2147483648 | Via: SIP/2.0/TCP h          | Subject: x                        | 200 | false
            a proxy that knows flows                      | Supported: outbound        | ;reg-id=1 | Via: SIP/2.0/UDP p, SIP/2.0/TCP h    | Path: <sip:p;lr;ob>               | 200 | true
            two proxies, the first of which knows them    | Supported: outbound        | ;reg-id=1 | Via: SIP/2.0/UDP q, SIP/2.0/UDP p, SIP/2.0/TCP h | Path: <sip:q;lr>, <sip:p;lr;ob> | 200 | true
            a proxy that says no Path                     | Supported: outbound        | ;reg-id=1 | Via: SIP/2.0/UDP p, SIP/2.0/TCP h    | Subject: x                        | 439 | false
            a proxy that does not know flows              | Supported: outbound        | ;reg-id=1 | Via: SIP/2.0/UDP p, SIP/2.0/TCP h    | Path: <sip:p;lr>                  | 439 | false
            the same where the device does not ask either | Supported: path            | ;reg-id=1 | Via: SIP/2.0/UDP p, SIP/2.0/TCP h    | Path: <sip:p;lr>                  | 200 | false
            a Path that is none                           | Supported: path            |           | Via: SIP/2.0/UDP p, SIP/2.0/TCP h    | Path: <sip:p                      | 400 | false
            """)
    void whetherItIsAboutAFlow(String what, String option, String regId, String via, String path, int status, boolean outbound) {
        var vias = via.replace(", ", ";branch=z9hG4bK2, ") + ";branch=z9hG4bK1";
        var outcome = register(option, vias, path, "Contact: <sip:101@192.0.2.7>" + DEVICE + (regId == null ? "" : regId));
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.outbound()).isEqualTo(outbound);
        assertThat(bindings).hasSize(status == 200 ? 1 : 0);
        assertThat(bindings).allMatch(each -> each.regId() == (outbound ? 1 : 0));
    }

    @Test
    void regIdWithoutADeviceSaysNothing() {
        assertThat(register("Supported: outbound", "Contact: <sip:101@192.0.2.7>;reg-id=1").outbound()).isFalse();
    }

    @Test
    void aFlowBesideAnotherContactIsMalformedButMayRemoveOne() {
        var flow = "Contact: <sip:101@192.0.2.7>" + DEVICE + ";reg-id=1";
        assertThat(register("Supported: outbound", flow, "Contact: <sip:other@192.0.2.7>").status()).isEqualTo(400);
        register("Contact: <sip:other@192.0.2.7>");
        assertThat(register("Supported: outbound", flow, "Contact: <sip:other@192.0.2.7>;expires=0").status()).isEqualTo(200);
        assertThat(bindings).singleElement().extracting(Binding::regId).isEqualTo(1);
    }

    @Test
    void twoFlowsOfADeviceAreTwoBindingsAndEachIsReplacedByItself() {
        flow(1);
        var outcome = flow(2);
        assertThat(bindings).extracting(Binding::regId, Binding::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "192.0.2.7:5060"), org.assertj.core.groups.Tuple.tuple(2, "192.0.2.7:5061"));
        assertThat(outcome.contactHeaders()).containsExactly(
                "<sip:101@192.0.2.7:5060>;expires=3600;+sip.instance=\"<urn:uuid:1>\";reg-id=1",
                "<sip:101@192.0.2.7:5060>;expires=3600;+sip.instance=\"<urn:uuid:1>\";reg-id=2");
        flow(1);
        assertThat(bindings).extracting(Binding::regId, Binding::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "192.0.2.7:5061"), org.assertj.core.groups.Tuple.tuple(1, "192.0.2.7:5062"));
    }

    @Test
    void aDeviceThatLearnsOfFlowsLeavesNoBindingBehind() {
        register("Contact: <sip:101@192.0.2.7:5060>" + DEVICE);
        flow(1);
        assertThat(bindings).hasSize(1);
    }

    @Test
    void aDeviceIsCalledOnceByItsNewestFlowWithTheOthersInReserve() {
        flow(1);
        flow(2);
        register("Contact: <sip:desk@192.0.2.8>;q=0.5");
        assertThat(Flows.contacts(bindings)).containsExactly(
                new Contact("sip:101@192.0.2.7:5060", "192.0.2.7:5061", "TCP", List.of(),
                        List.of(new Contact("sip:101@192.0.2.7:5060", "192.0.2.7:5060", "TCP"))),
                new Contact("sip:desk@192.0.2.8", "192.0.2.7:5062", "TCP"));
    }

    @Test
    void proxiesOnTheWayAreKeptInTheirOrder() {
        register("Supported: path", "Path: <sip:q@192.0.2.2;lr>, <sip:p@192.0.2.1;lr>", "Path: <sip:o@192.0.2.3;lr>", "Contact: <sip:101@10.0.0.1>");
        assertThat(Flows.contacts(bindings)).singleElement().extracting(Contact::path).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly("<sip:q@192.0.2.2;lr>", "<sip:p@192.0.2.1;lr>", "<sip:o@192.0.2.3;lr>");
    }
}
