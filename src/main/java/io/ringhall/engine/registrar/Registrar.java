package io.ringhall.engine.registrar;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 3261 §10.3, steps 6 to 8: what an authorised REGISTER does to the bindings. All of it or nothing. */
public final class Registrar {
    private static final String INSTANCE = "+sip.instance";

    private Registrar() {}

    public static RegisterOutcome register(
            List<Binding> current, SipRequest request, String source, String transport, long now, RegistrarLimits limits) {
        var values = request.headers(Header.CONTACT);
        int general = expires(request.header(Header.EXPIRES), limits.defaultSeconds());
        if (values.isEmpty()) {
            return accepted(current, now); // step 8: a query
        }
        if (values.contains("*")) {
            // Step 6: the wildcard stands alone and only to remove everything.
            if (values.size() > 1 || request.header(Header.EXPIRES) == null || general != 0) {
                return refused(400, current, 0);
            }
            boolean late = current.stream().anyMatch(each -> outOfOrder(each, request));
            return late ? refused(500, current, 0) : accepted(List.of(), now);
        }
        var next = new ArrayList<>(current);
        for (var value : values) {
            var contact = NameAddr.parse(value);
            if (contact == null) {
                return refused(400, current, 0);
            }
            int seconds = expires(contact.params().get("expires"), general);
            if (seconds > 0 && seconds < limits.minSeconds()) {
                return refused(423, current, limits.minSeconds()); // step 7
            }
            var former = same(next, contact);
            if (former != null && outOfOrder(former, request)) {
                return refused(500, current, 0); // step 7: an older request of the same client, all of it is void
            }
            next.remove(former);
            if (seconds > 0) {
                next.add(binding(contact, request, source, transport, now, Math.min(seconds, limits.maxSeconds())));
            }
        }
        if (next.size() > limits.contacts()) {
            return refused(403, current, 0);
        }
        return accepted(List.copyOf(next), now);
    }

    private static boolean outOfOrder(Binding binding, SipRequest request) {
        return binding.callId().equals(request.callId()) && request.cseq().number() <= binding.cseq();
    }

    /** §19.1.4 compares URIs; the device's instance id tells more (RFC 5626 §6). */
    private static @Nullable Binding same(List<Binding> bindings, NameAddr contact) {
        var uri = contact.uri().toString();
        var instance = contact.params().get(INSTANCE);
        for (var each : bindings) {
            if (each.contact().equals(uri) || instance != null && instance.equals(each.instance())) {
                return each;
            }
        }
        return null;
    }

    private static Binding binding(NameAddr contact, SipRequest request, String source, String transport, long now, int seconds) {
        return new Binding(
                contact.uri().toString(),
                source,
                transport,
                request.callId(),
                request.cseq().number(),
                now,
                now + seconds * 1000L,
                request.header(Header.USER_AGENT),
                q(contact.params().get("q")),
                contact.params().get(INSTANCE));
    }

    private static double q(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** §20.19: a malformed value counts as 3600. */
    private static int expires(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(text.strip());
            return value < 0 ? 3600 : (int) Math.min(value, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return 3600;
        }
    }

    private static RegisterOutcome accepted(List<Binding> bindings, long now) {
        var headers = bindings.stream()
                .map(each -> "<" + each.contact() + ">;expires=" + Math.max(0, (each.expiresAt() - now + 999) / 1000))
                .toList();
        return new RegisterOutcome(200, bindings, headers, 0);
    }

    private static RegisterOutcome refused(int status, List<Binding> current, int minExpires) {
        return new RegisterOutcome(status, current, List.of(), minExpires);
    }
}
