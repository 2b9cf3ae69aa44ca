package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Chars;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;

/** Which reliable provisional response is meant (RFC 3262 §7.2). @param rseq 1 to 2^32-1, 0 = none */
record RAck(long rseq, long cseq, String method) {
    private static final long MAX = 0xffff_ffffL;
    private static final RAck NONE = new RAck(0, 0, "");

    /** The RSeq of a provisional response that is to be acknowledged; 0 = none is asked for. */
    static long rseq(SipResponse response) {
        var value = response.header(Header.RSEQ);
        return value == null || !OptionTag.requires(response, OptionTag.RELIABLE) ? 0 : Math.max(0, Chars.number(value.strip(), MAX));
    }

    static RAck of(SipRequest prack) {
        return parse(prack);
    }

    private static RAck parse(SipMessage message) {
        var value = message.header(Header.RACK);
        var words = value == null ? new String[0] : value.strip().split("[ \t]+", 4);
        if (words.length != 3) {
            return NONE;
        }
        long rseq = Chars.number(words[0], MAX);
        long cseq = Chars.number(words[1], MAX);
        return rseq < 1 || cseq < 0 ? NONE : new RAck(rseq, cseq, words[2]);
    }

    @Override
    public String toString() {
        return rseq + " " + cseq + " " + method;
    }
}
