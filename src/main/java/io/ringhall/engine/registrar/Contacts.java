package io.ringhall.engine.registrar;

import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Contact value of a REGISTER says, and which binding it is about. */
final class Contacts {
    private static final String INSTANCE = "+sip.instance";

    private Contacts() {}

    /**
     * RFC 3261 §10.3 step 7: by URI equivalence; the device's own id tells more. RFC 5626 §6: two flows of a device are two bindings, even with
     * one URI.
     *
     * @param flow the flow it is, 0 = none
     */
    static @Nullable Binding known(List<Binding> bindings, NameAddr contact, int flow) {
        String instance = instance(contact);
        for (Binding each : bindings) {
            boolean device = instance != null && instance.equals(each.instance());
            if (device && each.regId() == flow || (each.regId() == 0 || flow == 0 && !device) && same(contact.uri(), each.contact())) {
                return each;
            }
        }
        return null;
    }

    private static boolean same(Uri uri, String text) {
        return uri instanceof SipUri one && Uri.parse(text) instanceof SipUri other
                ? one.equivalent(other)
                : uri.toString().equals(text);
    }

    /** Null when there is none, or one too long to be somebody's. */
    static @Nullable String instance(NameAddr contact) {
        var said = contact.params().get(INSTANCE);
        return said == null || said.length() > 200 ? null : said;
    }

    /** qvalue = 0 to 1 with up to three decimals (RFC 3261 §25.1); anything else counts as 1. */
    static double q(NameAddr contact) {
        String text = contact.params().get("q");
        if (text == null || text.length() > 5 || !text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            return 1;
        }
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** RFC 3261 §20.19: a malformed value counts as 3600; a number too large is as large as can be. */
    static int seconds(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 3600;
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
}
