package io.ringhall.engine.registrar;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipUri;
import java.util.List;

/** Whether a REGISTER is about flows (RFC 5626 §6). */
enum Outbound {
    /** An ordinary one: reg-id says nothing. */
    NONE,
    /** Its contact is one flow of a device. */
    APPLIES,
    /** It would be, but nobody holds the flow: the first proxy does not know how. */
    FIRST_HOP_LACKS_IT,
    /** A flow beside further contacts. */
    MALFORMED;

    static final String TAG = "outbound";
    private static final String REG_ID = "reg-id";

    static Outbound of(SipRequest request, List<NameAddr> contacts) {
        if (contacts.stream().noneMatch(each -> regId(each) > 0) || !lists(request, Header.SUPPORTED) && !lists(request, Header.REQUIRE)) {
            return NONE;
        }
        if (!firstHopKnows(request)) {
            return FIRST_HOP_LACKS_IT;
        }
        long kept = contacts.stream().filter(each -> Contacts.seconds(each.params().get("expires"), 1) > 0).count();
        return kept > 1 ? MALFORMED : APPLIES;
    }

    private static boolean lists(SipRequest request, Header header) {
        return request.headers(header).stream().anyMatch(TAG::equalsIgnoreCase);
    }

    /** We are the first hop ourselves, or the proxy that is says {@code ob}; its Path is the one at the bottom. */
    private static boolean firstHopKnows(SipRequest request) {
        if (request.headers(Header.VIA).size() <= 1) {
            return true;
        }
        var path = request.addresses(Header.PATH);
        return !path.isEmpty() && (ob(path.getFirst()) || ob(path.getLast()));
    }

    private static boolean ob(NameAddr address) {
        return address.uri() instanceof SipUri uri && uri.params().has("ob");
    }

    /** 1 to 2^31-1 beside an instance (§4.2); else 0. */
    static int regId(NameAddr contact) {
        var text = contact.params().get(REG_ID);
        if (text == null || Contacts.instance(contact) == null || text.isEmpty() || text.length() > 10
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        long number = Long.parseLong(text);
        return number > Integer.MAX_VALUE ? 0 : (int) number;
    }
}
