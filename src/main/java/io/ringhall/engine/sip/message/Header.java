package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/**
 * The header fields known by name: RFC 3261 §20 and the extensions in use. Any other is still found by its text.
 * {@link #list} fields may carry several values on one line, separated by commas (RFC 3261 §7.3.1).
 */
public enum Header {
    ACCEPT("Accept", true),
    ACCEPT_CONTACT("Accept-Contact", true, 'a'),
    ACCEPT_ENCODING("Accept-Encoding", true),
    ACCEPT_LANGUAGE("Accept-Language", true),
    ALERT_INFO("Alert-Info", true),
    ALLOW("Allow", true),
    ALLOW_EVENTS("Allow-Events", true, 'u'),
    AUTHENTICATION_INFO("Authentication-Info", false),
    AUTHORIZATION("Authorization", false),
    CALL_ID("Call-ID", false, 'i'),
    CALL_INFO("Call-Info", true),
    CONTACT("Contact", true, 'm'),
    CONTENT_DISPOSITION("Content-Disposition", false),
    CONTENT_ENCODING("Content-Encoding", true, 'e'),
    CONTENT_LANGUAGE("Content-Language", true),
    CONTENT_LENGTH("Content-Length", false, 'l'),
    CONTENT_TYPE("Content-Type", false, 'c'),
    CSEQ("CSeq", false),
    DATE("Date", false),
    DIVERSION("Diversion", true),
    ERROR_INFO("Error-Info", true),
    EVENT("Event", false, 'o'),
    EXPIRES("Expires", false),
    FLOW_TIMER("Flow-Timer", false),
    FROM("From", false, 'f'),
    HISTORY_INFO("History-Info", true),
    IDENTITY("Identity", false, 'y'),
    IN_REPLY_TO("In-Reply-To", true),
    INFO_PACKAGE("Info-Package", false),
    JOIN("Join", false),
    MAX_FORWARDS("Max-Forwards", false),
    MIME_VERSION("MIME-Version", false),
    MIN_EXPIRES("Min-Expires", false),
    MIN_SE("Min-SE", false),
    ORGANIZATION("Organization", false),
    P_ASSERTED_IDENTITY("P-Asserted-Identity", true),
    P_PREFERRED_IDENTITY("P-Preferred-Identity", true),
    PATH("Path", true),
    PRIORITY("Priority", false),
    PRIVACY("Privacy", false),
    PROXY_AUTHENTICATE("Proxy-Authenticate", false),
    PROXY_AUTHORIZATION("Proxy-Authorization", false),
    PROXY_REQUIRE("Proxy-Require", true),
    RACK("RAck", false),
    REASON("Reason", true),
    RECORD_ROUTE("Record-Route", true),
    RECV_INFO("Recv-Info", true),
    REFER_SUB("Refer-Sub", false),
    REFER_TO("Refer-To", false, 'r'),
    REFERRED_BY("Referred-By", false, 'b'),
    REJECT_CONTACT("Reject-Contact", true, 'j'),
    REMOTE_PARTY_ID("Remote-Party-ID", true),
    REPLACES("Replaces", false),
    REPLY_TO("Reply-To", false),
    REQUEST_DISPOSITION("Request-Disposition", true, 'd'),
    REQUIRE("Require", true),
    RETRY_AFTER("Retry-After", false),
    ROUTE("Route", true),
    RSEQ("RSeq", false),
    SERVER("Server", false),
    SERVICE_ROUTE("Service-Route", true),
    SESSION_EXPIRES("Session-Expires", false, 'x'),
    SIP_ETAG("SIP-ETag", false),
    SIP_IF_MATCH("SIP-If-Match", false),
    SUBJECT("Subject", false, 's'),
    SUBSCRIPTION_STATE("Subscription-State", false),
    SUPPORTED("Supported", true, 'k'),
    TARGET_DIALOG("Target-Dialog", false),
    TIMESTAMP("Timestamp", false),
    TO("To", false, 't'),
    UNSUPPORTED("Unsupported", true),
    USER_AGENT("User-Agent", false),
    VIA("Via", true, 'v'),
    WARNING("Warning", true),
    WWW_AUTHENTICATE("WWW-Authenticate", false);

    private static final Header[] ALL = values();
    private static final @Nullable Header[] COMPACT = new Header[128];
    private static final @Nullable Header[] TABLE = new Header[512];

    static {
        for (Header header : ALL) {
            if (header.compact != 0) {
                COMPACT[header.compact] = header;
                COMPACT[Character.toUpperCase(header.compact)] = header;
            }
            int slot = hash(header.lower, 0, header.lower.length);
            while (TABLE[slot] != null) {
                slot = slot + 1 & TABLE.length - 1;
            }
            TABLE[slot] = header;
        }
    }

    private final String text;
    private final boolean list;
    private final char compact;
    private final byte[] lower;
    private final byte[] prefix;

    Header(String text, boolean list) {
        this(text, list, (char) 0);
    }

    Header(String text, boolean list, char compact) {
        this.text = text;
        this.list = list;
        this.compact = compact;
        this.lower = Chars.latin(text.toLowerCase(java.util.Locale.ROOT));
        this.prefix = Chars.latin(text + ": ");
    }

    /** The long form, spelled as the RFC spells it. */
    public String text() {
        return text;
    }

    /** One line may carry several values. */
    public boolean list() {
        return list;
    }

    /** "Name: ", ready to be written. */
    byte[] prefix() {
        return prefix;
    }

    static Header at(int ordinal) {
        return ALL[ordinal];
    }

    /** The header of that name, in long or compact form and any case (RFC 3261 §7.3.3). */
    public static @Nullable Header find(String name) {
        byte[] bytes = Chars.utf8(name);
        return find(bytes, 0, bytes.length);
    }

    /** As {@link #find(String)}, over bytes. */
    public static @Nullable Header find(byte[] bytes, int from, int to) {
        if (to - from == 1) {
            return bytes[from] >= 0 ? COMPACT[bytes[from]] : null;
        }
        for (int slot = hash(bytes, from, to); ; slot = slot + 1 & TABLE.length - 1) {
            Header header = TABLE[slot];
            if (header == null || Chars.equalsLower(bytes, from, to, header.lower)) {
                return header;
            }
        }
    }

    /** Length and three of the characters tell these names well apart. */
    private static int hash(byte[] bytes, int from, int to) {
        int h = to - from;
        if (h > 0) {
            h = h * 31 + (bytes[from] | 0x20);
            h = h * 31 + (bytes[from + to >>> 1] | 0x20);
            h = h * 31 + (bytes[to - 1] | 0x20);
        }
        return (h ^ h >>> 9) & TABLE.length - 1;
    }
}
