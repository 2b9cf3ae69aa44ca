package io.ringhall.engine.trunk;

import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;

/** The OPTIONS that asks a carrier whether it is there (RFC 3261 §11.1). Nothing of the house is in it. */
public final class ProbeRequest {
    private ProbeRequest() {}

    public static SipRequest of(TrunkConfig trunk, String callId, String tag, String contact) {
        var target = "sip:" + TrunkInvite.host(trunk);
        var user = trunk.user() == null ? "" : TrunkInvite.user(trunk.user()) + "@";
        return SipRequest.to("OPTIONS", target)
                .header(Header.FROM, "<sip:" + user + TrunkInvite.bracketed(trunk.domain()) + ">;tag=" + tag)
                .header(Header.TO, "<" + target + ">")
                .header(Header.CALL_ID, callId)
                .header(Header.CSEQ, "1 OPTIONS")
                .header(Header.MAX_FORWARDS, "70")
                .header(Header.CONTACT, contact)
                .header("Accept", "application/sdp")
                .build();
    }
}
