package io.ringhall.bench;

import io.ringhall.engine.sip.auth.Algorithm;
import java.util.regex.Pattern;

/** A phone's answer to a digest challenge (RFC 7616, qop=auth); its password is "bench". */
final class Answering {
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

    private Answering() {}

    /** The Authorization line. */
    static String challenge(String method, String uri, String user, String realm, String challenge) {
        var algorithm = challenge.contains("SHA-256") ? Algorithm.SHA_256 : Algorithm.MD5;
        var matcher = NONCE.matcher(challenge);
        var nonce = matcher.find() ? matcher.group(1) : "";
        var ha1 = algorithm.hash(user + ":" + realm + ":bench");
        var proof = algorithm.hash(ha1 + ":" + nonce + ":00000001:c0ffee:auth:" + algorithm.hash(method + ":" + uri));
        return "Authorization: Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + proof + "\", algorithm=" + algorithm.word() + ", cnonce=\"c0ffee\", qop=auth, nc=00000001\r\n";
    }
}
