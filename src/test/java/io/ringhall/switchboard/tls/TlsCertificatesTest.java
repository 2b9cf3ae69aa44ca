package io.ringhall.switchboard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates in files. */
class TlsCertificatesTest {
    @TempDir
    Path folder;

    private TlsCertificates certificates() throws IOException {
        write();
        return TlsCertificates.fromFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }

    private void write() throws IOException {
        SelfSignedCertificate.forNames(List.of("127.0.0.1"), Instant.now())
                .write(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }

    /** A clock of seconds may not tell two writes apart. */
    private void newer() throws IOException {
        for (var name : List.of("certificate.pem", "key.pem")) {
            var file = folder.resolve(name);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++later)));
        }
    }

    private int later;

    @Test
    void changedFilesAreTakenOnce() throws IOException {
        var certificates = certificates();
        var former = certificates.context();
        assertThat(certificates.refresh()).isFalse();
        write();
        newer();
        assertThat(certificates.refresh()).isTrue();
        assertThat(certificates.context()).isNotSameAs(former);
        assertThat(certificates.refresh()).isFalse();
    }

    @Test
    void filesThatCannotBeUsedLeaveTheCertificateInPlace() throws IOException {
        var certificates = certificates();
        var shown = certificates.context();
        var key = Files.readString(folder.resolve("key.pem"));
        write();
        Files.writeString(folder.resolve("key.pem"), key);
        newer();
        assertThat(certificates.refresh()).as("a key of another certificate").isFalse();
        Files.writeString(folder.resolve("certificate.pem"), "half a fi");
        newer();
        assertThat(certificates.refresh()).as("half a file").isFalse();
        Files.delete(folder.resolve("certificate.pem"));
        assertThat(certificates.refresh()).as("no file").isFalse();
        assertThat(certificates.context()).isSameAs(shown);
        write();
        newer();
        assertThat(certificates.refresh()).as("good again").isTrue();
    }

    @Test
    void filesThatCannotBeUsedAtTheStartAreNamedByTheirSettings() throws IOException {
        Files.writeString(folder.resolve("certificate.pem"), "nothing");
        Files.writeString(folder.resolve("key.pem"), "nothing");
        assertThatThrownBy(() -> TlsCertificates.fromFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem")))
                .hasMessageContaining("RINGHALL_TLS_CERTIFICATE");
    }

    @Test
    void aSelfSignedCertificateIsMadeOnceAndIsItsOwnersAlone() throws Exception {
        TlsCertificates.selfSigned(folder, () -> List.of("demo.ringhall.local", "192.0.2.1", "2001:db8::1"));
        var made = Files.readString(folder.resolve("certificate.pem"));
        for (var name : List.of("certificate.pem", "key.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).isEqualTo("rw-------");
        }
        TlsCertificates.selfSigned(folder, () -> {
            throw new AssertionError("there is one already");
        });
        assertThat(Files.readString(folder.resolve("certificate.pem"))).isEqualTo(made);
    }

    @Test
    void aCertificateIsForTheNamesAndAddressesGiven() throws Exception {
        var certificate = SelfSignedCertificate.forNames(List.of("demo.ringhall.local", "192.0.2.1", "2001:db8::1"), Instant.now()).certificate();
        assertThat(certificate.getSubjectAlternativeNames()).extracting(each -> String.valueOf(each.get(1)))
                .containsExactly("demo.ringhall.local", "192.0.2.1", "2001:db8:0:0:0:0:0:1");
    }
}
