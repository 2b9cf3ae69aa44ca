package io.ringhall.engine.runtime;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose certificate it is, by the rules of SIP (RFC 5922 §7.1, §7.2). */
final class CertificateIdentity {
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]+)");

    private CertificateIdentity() {}

    /** @param host domain name or address literal, as it was before any look-up */
    static boolean proves(X509Certificate certificate, String host) {
        var bare = bare(host);
        var literal = SocketAddresses.of(bare, 1);
        for (var identity : identities(certificate)) {
            // §7.2: whole names only, no wildcards.
            if (identity.equalsIgnoreCase(bare)) {
                return true;
            }
            var other = literal == null ? null : SocketAddresses.of(identity, 1);
            if (other != null && other.equals(literal)) {
                return true;
            }
        }
        return false;
    }

    /** §7.1: sip URIs without a user come first; with any of them DNS names do not count; without alternative names the common name does. */
    private static List<String> identities(X509Certificate certificate) {
        var uris = new ArrayList<String>();
        var names = new ArrayList<String>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives == null) {
                var name = commonName(certificate);
                return name == null ? List.of() : List.of(name);
            }
            for (var each : alternatives) {
                int kind = (Integer) each.get(0);
                var text = String.valueOf(each.get(1));
                if (kind == URI && text.regionMatches(true, 0, "sip:", 0, 4) && text.indexOf('@') < 0) {
                    uris.add(bare(text.substring(4)));
                } else if (kind == DNS || kind == ADDRESS) {
                    names.add(text);
                }
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return uris.isEmpty() ? names : uris;
    }

    private static @Nullable String commonName(X509Certificate certificate) {
        var matcher = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
