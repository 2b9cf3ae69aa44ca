package io.ringhall.switchboard.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What new connections are shown. Looks after the files now and then: a renewed certificate is shown from then on, and open
 * connections go on with theirs. Files that cannot be used leave the former certificate in place.
 */
public final class TlsCertificates {
    private static final Logger log = LoggerFactory.getLogger(TlsCertificates.class);

    private final Path certificate;
    private final Path key;
    private volatile SSLContext context;
    private List<FileTime> seen;

    private TlsCertificates(Path certificate, Path key, SSLContext context, List<FileTime> seen) {
        this.certificate = certificate;
        this.key = key;
        this.context = context;
        this.seen = seen;
    }

    /** @throws IllegalArgumentException naming the settings when the files cannot be used */
    public static TlsCertificates fromFiles(Path certificate, Path key) {
        try {
            return new TlsCertificates(certificate, key, PemContext.server(certificate, key), times(certificate, key));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "RINGHALL_TLS_CERTIFICATE and RINGHALL_TLS_KEY must be PEM files that belong together: " + e.getMessage(), e);
        }
    }

    /** The one in the folder, which is made when there is none. @param names asked for only then */
    public static TlsCertificates selfSigned(Path folder, Supplier<Collection<String>> names) {
        var certificate = folder.resolve("certificate.pem");
        var key = folder.resolve("key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            try {
                SelfSignedCertificate.forNames(names.get(), Instant.now()).write(certificate, key);
                log.info("A self-signed certificate for TLS was made: {}", certificate);
            } catch (IOException e) {
                throw new IllegalStateException("No certificate can be written to " + folder + ": " + e.getMessage(), e);
            }
        }
        return fromFiles(certificate, key);
    }

    private static List<FileTime> times(Path certificate, Path key) throws IOException {
        return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
    }

    public SSLContext context() {
        return context;
    }

    /** Takes changed files. Blocks on the disk: one thread at a time, no event loop. @return whether there is a new certificate */
    public boolean refresh() {
        try {
            var now = times(certificate, key);
            if (now.equals(seen)) {
                return false;
            }
            seen = now;
            context = PemContext.server(certificate, key);
            log.info("TLS shows the renewed certificate of {}", certificate);
            return true;
        } catch (IOException | GeneralSecurityException e) {
            log.warn("TLS keeps its certificate, the files cannot be used: {}", e.getMessage());
            return false;
        }
    }
}
