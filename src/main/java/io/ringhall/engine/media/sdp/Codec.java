package io.ringhall.engine.media.sdp;

/** A voice codec as far as the engine cares: it plays and records those it knows by name, and relays everything else undecoded. */
public enum Codec {
    /** G.711 µ-law, static payload type 0 (RFC 3551 §4.5.14). */
    PCMU(0),
    /** G.711 A-law, static payload type 8 (RFC 3551 §4.5.14). */
    PCMA(8),
    /** G.722, static payload type 9: a clock of 8 kHz though it samples at 16 kHz (RFC 3551 §4.5.2). */
    G722(9),
    /** Any other: relayed, never played or recorded. */
    OTHER(-1);

    private final int staticType;

    Codec(int staticType) {
        this.staticType = staticType;
    }

    /** Payload type of RFC 3551 table 4, -1 when there is none. */
    public int staticType() {
        return staticType;
    }

    /** Static types have one meaning everywhere; a phone may change between codecs it was allowed (RFC 3264 §5.1). */
    public static Codec ofStaticType(int payloadType) {
        return switch (payloadType) {
            case 0 -> PCMU;
            case 8 -> PCMA;
            case 9 -> G722;
            default -> OTHER;
        };
    }
}
