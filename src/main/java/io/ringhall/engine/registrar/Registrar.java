package io.ringhall.engine.registrar;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.Params;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** RFC 3261 §10.3, steps 6 to 8: what an authorised REGISTER does to the bindings. All of it or nothing. */
public final class Registrar {
    private Registrar() {}

    /**
     * @param current bindings that have not expired
     * @param source "ip:port" the request came from
     * @param now milliseconds since the epoch
     */
    public static RegisterOutcome register(
            List<Binding> current, SipRequest request, String source, String transport, long now, RegistrarLimits limits) {
        List<String> contacts = request.headers(Header.CONTACT);
        if (contacts.isEmpty()) {
            return accepted(current, now, false); // a query: step 8 only
        }
        if (contacts.contains("*")) {
            return removeAll(current, request, contacts, now);
        }
        List<Binding> next = new ArrayList<>(current);
        List<NameAddr> parsed = contacts.stream().map(NameAddr::parse).toList();
        if (parsed.contains(null) || request.addresses(Header.PATH).size() != request.headers(Header.PATH).size()) {
            return refused(400, current, 0);
        }
        Outbound outbound = Outbound.of(request, parsed);
        if (outbound == Outbound.FIRST_HOP_LACKS_IT) {
            return refused(439, current, 0);
        }
        if (outbound == Outbound.MALFORMED) {
            return refused(400, current, 0);
        }
        for (NameAddr contact : parsed) {
            int flow = outbound == Outbound.APPLIES ? Outbound.regId(contact) : 0;
            int general = Contacts.seconds(request.header(Header.EXPIRES), limits.defaultSeconds());
            int seconds = Contacts.seconds(contact.params().get("expires"), general);
            // step 7: too brief, unless it is a removal or as long as an hour
            if (seconds > 0 && seconds < Math.min(limits.minSeconds(), 3600)) {
                return refused(423, current, limits.minSeconds());
            }
            Binding former = Contacts.known(next, contact, flow);
            if (former != null && outOfOrder(former, request)) {
                return refused(500, current, 0);
            }
            next.remove(former);
            if (seconds > 0) {
                next.add(binding(contact, flow, request, source, transport, now, Math.min(seconds, limits.maxSeconds())));
            }
        }
        // A phone that lost its address comes with another one and leaves the old binding behind: beyond the limit the oldest
        // give way, for refusing would shut out the phone that is there. More at once than the limit is nobody's phone.
        if (contacts.size() > limits.contacts()) {
            return refused(403, current, 0);
        }
        next.sort(Comparator.comparingLong(Binding::registeredAt));
        return accepted(
                List.copyOf(next.subList(Math.max(0, next.size() - limits.contacts()), next.size())), now, outbound == Outbound.APPLIES);
    }

    /** Step 6: "*" stands alone, and only with Expires 0. */
    private static RegisterOutcome removeAll(
            List<Binding> current, SipRequest request, List<String> contacts, long now) {
        if (contacts.size() > 1 || !"0".equals(request.header(Header.EXPIRES))) {
            return refused(400, current, 0);
        }
        for (Binding each : current) {
            if (outOfOrder(each, request)) {
                return refused(500, current, 0);
            }
        }
        return accepted(List.of(), now, false);
    }

    /** An older request of the same client, overtaken on its way. */
    private static boolean outOfOrder(Binding binding, SipRequest request) {
        return binding.callId().equals(request.callId()) && request.cseq().number() <= binding.cseq();
    }

    private static Binding binding(
            NameAddr contact, int flow, SipRequest request, String source, String transport, long now, int seconds) {
        return new Binding(
                contact.uri().toString(),
                source,
                transport,
                request.callId(),
                request.cseq().number(),
                now,
                now + seconds * 1000L,
                request.header(Header.USER_AGENT),
                Contacts.q(contact),
                Contacts.instance(contact),
                flow,
                request.headers(Header.PATH));
    }

    private static RegisterOutcome accepted(List<Binding> bindings, long now, boolean outbound) {
        List<String> headers = bindings.stream()
                .map(each -> "<" + each.contact() + ">;expires=" + Math.max(0, (each.expiresAt() - now + 999) / 1000) + flow(each))
                .toList();
        return new RegisterOutcome(200, bindings, headers, 0, outbound);
    }

    /** RFC 5626 §6: of several contacts a device finds its own flow by these. */
    private static String flow(Binding binding) {
        return binding.regId() == 0 || binding.instance() == null
                ? ""
                : Params.NONE.with("+sip.instance", binding.instance()).with("reg-id", Integer.toString(binding.regId())).toString();
    }

    private static RegisterOutcome refused(int status, List<Binding> current, int minExpires) {
        return new RegisterOutcome(status, current, List.of(), minExpires, false);
    }
}
