package io.ringhall.engine.sip.websocket;

import io.ringhall.engine.WebOrigins;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The upgrade of an HTTP/1.1 connection to WebSocket with the subprotocol {@code sip} (RFC 6455 §4.2, RFC 7118 §4.1).
 *
 * @param accepted whether frames may follow @param answer the HTTP response, to be sent as it is @param why for the log, "" when accepted
 */
public record Handshake(boolean accepted, byte[] answer, String why) {
    /** What a request with its headers may measure, bytes. */
    public static final int MOST = 8_192;

    public static final String SUBPROTOCOL = "sip";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** Reads a request up to and with its empty line. */
    public static Handshake answer(byte[] request, WebOrigins origins) {
        var http = HttpHead.read(request);
        if (http == null) {
            return refused("400 Bad Request", "", "no HTTP/1.1 request");
        }
        if (!http.method().equals("GET")) {
            return refused("405 Method Not Allowed", "Allow: GET\r\n", "not a GET");
        }
        var host = http.only("host");
        if (host == null || host.isEmpty()) {
            return refused("400 Bad Request", "", "no Host");
        }
        if (!http.lists("upgrade", "websocket") || !http.lists("connection", "upgrade")) {
            // RFC 9110 §15.5.22
            return refused("426 Upgrade Required", "Upgrade: websocket\r\n", "no upgrade to WebSocket");
        }
        if (!"13".equals(http.only("sec-websocket-version"))) {
            // RFC 6455 §4.4
            return refused("426 Upgrade Required", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n", "not WebSocket version 13");
        }
        var key = http.only("sec-websocket-key");
        if (key == null || !sixteenBytes(key)) {
            return refused("400 Bad Request", "", "no Sec-WebSocket-Key");
        }
        if (http.count("origin") > 1 || !origins.allow(http.only("origin"), host)) {
            // RFC 6455 §4.2.2 step 4
            return refused("403 Forbidden", "", "a page of " + http.only("origin"));
        }
        if (!http.lists("sec-websocket-protocol", SUBPROTOCOL)) {
            // RFC 7118 §4.1: without the subprotocol nobody has agreed on what is said.
            return refused("400 Bad Request", "", "the subprotocol sip is not offered");
        }
        return new Handshake(true, bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(key) + "\r\nSec-WebSocket-Protocol: sip\r\n\r\n"), "");
    }

    /** The request is longer than {@link #MOST} (RFC 6585 §5). */
    public static Handshake tooLong() {
        return refused("431 Request Header Fields Too Large", "", "headers that do not end");
    }

    /** RFC 6455 §4.2.2 step 5 */
    public static String accept(String key) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1").digest(bytes(key + GUID));
            return Base64.getEncoder().encodeToString(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sixteenBytes(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Handshake refused(String status, String headers, String why) {
        return new Handshake(false, bytes("HTTP/1.1 " + status + "\r\n" + headers
                + "Content-Type: text/plain\r\nContent-Length: 33\r\nConnection: close\r\n\r\nSIP over WebSocket is spoken here"), why);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
