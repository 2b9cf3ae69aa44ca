package io.ringhall.engine.sip.auth;

/** The computation of RFC 7616 §3.4.1 with qop: H(HA1:nonce:nc:cnonce:qop:H(method:uri)). */
record DigestResponse(String nonce, String nc, String cnonce, String qop, String method, String uri) {

    String hash(Algorithm algorithm, String ha1) {
        String ha2 = algorithm.hash(method + ':' + uri);
        return algorithm.hash(ha1 + ':' + nonce + ':' + nc + ':' + cnonce + ':' + qop + ':' + ha2);
    }
}
