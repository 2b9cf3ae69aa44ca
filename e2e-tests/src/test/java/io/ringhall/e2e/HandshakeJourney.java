package io.ringhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.e2e.server.RinghallServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OpenSSL's client is offered on the SIP port for TLS, and what it is refused. */
class HandshakeJourney {

    /** @param done whether a handshake came about */
    private record Handshake(boolean done, String said) {}

    @ParameterizedTest
    @CsvSource({"-tls1_2,TLSv1.2", "-tls1_3,TLSv1.3"})
    void modernVersionsAreSpokenWithACertificateThatIsGoodForTheAddress(String option, String version) {
        var handshake = shake(option, "-CAfile", RinghallServer.shared().certificate().toString(), "-verify_ip", "127.0.0.1",
                "-verify_return_error");
        assertThat(handshake.done()).as(handshake.said()).isTrue();
        assertThat(handshake.said()).contains(version).contains("Verification: OK");
    }

    @ParameterizedTest
    @CsvSource({"-tls1", "-tls1_1"})
    void oldVersionsAreRefused(String option) {
        var handshake = shake(option, "-cipher", "ALL:@SECLEVEL=0");
        assertThat(handshake.done()).as(handshake.said()).isFalse();
        assertThat(handshake.said()).as("asked by the client, refused by the server").containsPattern("written [1-9][0-9]* bytes");
    }

    @ParameterizedTest
    @CsvSource({"NULL-SHA256", "ECDHE-ECDSA-NULL-SHA", "AECDH-AES128-SHA", "AES128-SHA"})
    void ciphersThatHideNothingNameNobodyOrKeepNoSecretForLaterAreRefused(String cipher) {
        var handshake = shake("-tls1_2", "-cipher", cipher + ":@SECLEVEL=0");
        assertThat(handshake.done()).as(handshake.said()).isFalse();
        assertThat(handshake.said()).as("asked by the client, refused by the server").containsPattern("written [1-9][0-9]* bytes");
    }

    @Test
    void aCertificateIsNotGoodForAnotherName() {
        var handshake = shake("-tls1_3", "-CAfile", RinghallServer.shared().certificate().toString(), "-verify_hostname", "other.example",
                "-verify_return_error");
        assertThat(handshake.done()).as(handshake.said()).isFalse();
    }

    private static Handshake shake(String... options) {
        var command = new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + RinghallServer.shared().sipTlsPort()));
        command.addAll(List.of(options));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile()).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Handshake(process.exitValue() == 0, said);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("openssl does not start; is it installed?", e);
        }
    }
}
