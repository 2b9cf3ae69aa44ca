package io.ringhall.switchboard.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** TLS from PEM files, as certificate authorities hand them out. */
public final class PemContext {
    private static final char[] IN_MEMORY = "in-memory".toCharArray();
    private static final byte[] PROOF = {1, 2, 3, 4};

    private PemContext() {}

    /**
     * What a server shows.
     *
     * @param certificates its certificate, then those between it and the authority @param key PKCS #8, PKCS #1 or SEC 1, not encrypted
     * @throws IOException when a file cannot be read @throws GeneralSecurityException when they are not what they should be, or do not belong together
     */
    public static SSLContext server(Path certificates, Path key) throws IOException, GeneralSecurityException {
        var chain = read(certificates).toArray(Certificate[]::new);
        if (chain.length == 0) {
            throw new GeneralSecurityException(certificates + " holds no certificate");
        }
        var secret = key(key);
        prove(chain[0], secret, key);
        var store = KeyStore.getInstance("PKCS12");
        load(store);
        store.setKeyEntry("server", secret, IN_MEMORY, chain);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, IN_MEMORY);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Believes these authorities, beside none or those that Java knows. */
    public static SSLContext client(Path authorities, boolean andKnown) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        load(store);
        int serial = 0;
        for (var each : read(authorities)) {
            store.setCertificateEntry("own-" + serial++, each);
        }
        if (andKnown) {
            for (var each : known()) {
                store.setCertificateEntry("known-" + serial++, each);
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Collection<? extends Certificate> known() throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        return Arrays.stream(trust.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(each -> Arrays.stream(((X509TrustManager) each).getAcceptedIssuers()))
                .toList();
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        try (var pem = new PEMParser(Files.newBufferedReader(file, StandardCharsets.US_ASCII))) {
            for (var each = pem.readObject(); each != null; each = pem.readObject()) {
                switch (each) {
                    case PEMKeyPair pair -> {
                        return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                    }
                    case PrivateKeyInfo info -> {
                        return new JcaPEMKeyConverter().getPrivateKey(info);
                    }
                    default -> {} // parameters of the curve stand before the key
                }
            }
        }
        throw new GeneralSecurityException(file + " holds no unencrypted private key");
    }

    /** Files are replaced one after the other: a pair that does not fit is not taken. */
    private static void prove(Certificate certificate, PrivateKey key, Path file) throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(PROOF);
        var signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROOF);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException(file + " is not the key of the certificate");
        }
    }


    private static void load(KeyStore store) throws IOException, GeneralSecurityException {
        store.load(null, null);
    }
}
