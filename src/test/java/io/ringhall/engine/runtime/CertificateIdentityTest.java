package io.ringhall.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.TestCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5922 §7. */
class CertificateIdentityTest {

    @ParameterizedTest
    @CsvSource({
        "sip.carrier.test, sip.carrier.test, true",
        "SIP.Carrier.test, sip.carrier.TEST, true",
        "carrier.test, sip.carrier.test, false",
        "*.carrier.test, sip.carrier.test, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, [2001:db8:0:0::1], true",
        "2001:db8::1, 2001:db8::2, false",
        "sip:carrier.test, carrier.test, true",
        "sip:ann@carrier.test, carrier.test, false",
        // the common name does not count where there are alternative names (§7.1)
        "carrier.test, Ringhall, false",
    })
    void nameOfTheCertificateMustBeTheHost(String certified, String host, boolean proves) {
        var certificate = TestCertificate.of(certified).certificate();
        assertThat(CertificateIdentity.proves(certificate, host)).isEqualTo(proves);
    }

    @ParameterizedTest
    @CsvSource({"Ringhall, true", "other, false"})
    void withoutAlternativeNamesTheCommonNameCounts(String host, boolean proves) {
        var certificate = TestCertificate.of().certificate();
        assertThat(CertificateIdentity.proves(certificate, host)).isEqualTo(proves);
    }
}
