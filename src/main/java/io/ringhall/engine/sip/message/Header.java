package io.ringhall.engine.sip.message;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Header fields we know, with their compact forms (RFC 3261 §7.3.3, §20) and whether a comma separates several values. */
public enum Header {
    VIA("Via", 'v', true),
    FROM("From", 'f', false),
    TO("To", 't', false),
    CALL_ID("Call-ID", 'i', false),
    CSEQ("CSeq", Names.NONE, false),
    CONTACT("Contact", 'm', true),
    ROUTE("Route", Names.NONE, true),
    RECORD_ROUTE("Record-Route", Names.NONE, true),
    MAX_FORWARDS("Max-Forwards", Names.NONE, false),
    EXPIRES("Expires", Names.NONE, false),
    MIN_EXPIRES("Min-Expires", Names.NONE, false),
    AUTHORIZATION("Authorization", Names.NONE, false),
    PROXY_AUTHORIZATION("Proxy-Authorization", Names.NONE, false),
    WWW_AUTHENTICATE("WWW-Authenticate", Names.NONE, false),
    PROXY_AUTHENTICATE("Proxy-Authenticate", Names.NONE, false),
    AUTHENTICATION_INFO("Authentication-Info", Names.NONE, false),
    CONTENT_LENGTH("Content-Length", 'l', false),
    CONTENT_TYPE("Content-Type", 'c', false),
    CONTENT_ENCODING("Content-Encoding", 'e', true),
    CONTENT_DISPOSITION("Content-Disposition", Names.NONE, false),
    CONTENT_LANGUAGE("Content-Language", Names.NONE, true),
    ACCEPT("Accept", Names.NONE, true),
    ACCEPT_ENCODING("Accept-Encoding", Names.NONE, true),
    ACCEPT_LANGUAGE("Accept-Language", Names.NONE, true),
    ALLOW("Allow", Names.NONE, true),
    ALLOW_EVENTS("Allow-Events", 'u', true),
    SUPPORTED("Supported", 'k', true),
    REQUIRE("Require", Names.NONE, true),
    PROXY_REQUIRE("Proxy-Require", Names.NONE, true),
    UNSUPPORTED("Unsupported", Names.NONE, true),
    RETRY_AFTER("Retry-After", Names.NONE, false),
    USER_AGENT("User-Agent", Names.NONE, false),
    SERVER("Server", Names.NONE, false),
    SUBJECT("Subject", 's', false),
    DATE("Date", Names.NONE, false),
    TIMESTAMP("Timestamp", Names.NONE, false),
    ORGANIZATION("Organization", Names.NONE, false),
    PRIORITY("Priority", Names.NONE, false),
    WARNING("Warning", Names.NONE, true),
    MIME_VERSION("MIME-Version", Names.NONE, false),
    IN_REPLY_TO("In-Reply-To", Names.NONE, true),
    ERROR_INFO("Error-Info", Names.NONE, true),
    ALERT_INFO("Alert-Info", Names.NONE, true),
    CALL_INFO("Call-Info", Names.NONE, true),
    REPLY_TO("Reply-To", Names.NONE, false),
    REASON("Reason", Names.NONE, true),
    REPLACES("Replaces", Names.NONE, false),
    REFER_TO("Refer-To", 'r', false),
    REFERRED_BY("Referred-By", 'b', false),
    REFER_SUB("Refer-Sub", Names.NONE, false),
    EVENT("Event", 'o', false),
    SUBSCRIPTION_STATE("Subscription-State", Names.NONE, false),
    RACK("RAck", Names.NONE, false),
    RSEQ("RSeq", Names.NONE, false),
    SESSION_EXPIRES("Session-Expires", 'x', false),
    MIN_SE("Min-SE", Names.NONE, false),
    P_ASSERTED_IDENTITY("P-Asserted-Identity", Names.NONE, true),
    P_PREFERRED_IDENTITY("P-Preferred-Identity", Names.NONE, true),
    PRIVACY("Privacy", Names.NONE, false),
    DIVERSION("Diversion", Names.NONE, true),
    HISTORY_INFO("History-Info", Names.NONE, true),
    PATH("Path", Names.NONE, true),
    SERVICE_ROUTE("Service-Route", Names.NONE, true),
    SIP_ETAG("SIP-ETag", Names.NONE, false),
    SIP_IF_MATCH("SIP-If-Match", Names.NONE, false),
    JOIN("Join", Names.NONE, false),
    IDENTITY("Identity", 'y', false),
    X_CRM_ACCOUNT("X-CRM-Account", Names.NONE, false);

    private static final int TABLE = 512;
    private static final Header[] BY_HASH = new Header[TABLE];
    private static final Header[] BY_LETTER = new Header[128];

    static {
        for (var header : values()) {
            int slot = hash(header.bytes, 0, header.bytes.length);
            while (BY_HASH[slot] != null) {
                slot = (slot + 1) % TABLE;
            }
            BY_HASH[slot] = header;
            if (header.compact != Names.NONE) {
                BY_LETTER[header.compact] = header;
            }
        }
    }

    private final String text;
    private final byte[] bytes;
    private final char compact;
    private final boolean list;

    Header(String text, char compact, boolean list) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
        this.compact = compact;
        this.list = list;
    }

    /** The name as it is written. */
    public String text() {
        return text;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether one line may hold several values, separated by commas (RFC 3261 §7.3.1). */
    public boolean list() {
        return list;
    }

    /** The header of this name, null when we do not know it. */
    public static @Nullable Header of(byte[] data, int from, int to) {
        if (to - from == 1) {
            int letter = data[from] | 0x20;
            return letter > 0 && letter < 128 ? BY_LETTER[letter] : null;
        }
        int slot = hash(data, from, to);
        for (var found = BY_HASH[slot]; found != null; slot = (slot + 1) % TABLE, found = BY_HASH[slot]) {
            if (Names.same(found.bytes, data, from, to)) {
                return found;
            }
        }
        return null;
    }

    private static int hash(byte[] data, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + (data[i] | 0x20);
        }
        return (hash & 0x7fffffff) % TABLE;
    }
}
