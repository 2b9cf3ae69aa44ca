package io.ringhall.engine.leg;

import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.RequestBuilder;
import io.ringhall.engine.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a ringing phone is asked to answer (behaviour.md §3, ActionURL B): neither event has a standard, phones and vendors have. */
enum RemoteControl {
    /** {@code Event: talk}, in the dialog that rings: by phones that name it in Allow-Events, and by vendors known for it. */
    TALK("talk"),
    /** {@code Event: ACTION-URI}, a key pressed from afar: Yealink. */
    ACTION_URI("ACTION-URI");

    private final String event;

    RemoteControl(String event) {
        this.event = event;
    }

    /** Null when the phone is not known to do either; it tells by what it answers while it rings. */
    static @Nullable RemoteControl of(SipResponse ringing) {
        for (var each : ringing.headers(Header.ALLOW_EVENTS)) {
            if (each.strip().equalsIgnoreCase(TALK.event)) {
                return TALK;
            }
        }
        var agent = ringing.header(Header.USER_AGENT);
        var name = (agent == null ? String.valueOf(ringing.header(Header.SERVER)) : agent).toLowerCase(Locale.ROOT);
        if (name.contains("yealink")) {
            return ACTION_URI;
        }
        return name.contains("poly") || name.contains("snom") || name.contains("mitel") || name.contains("aastra") ? TALK : null;
    }

    /** The rest of a NOTIFY in the dialog. */
    RequestBuilder on(RequestBuilder notify) {
        notify.header(Header.EVENT, event).header(Header.SUBSCRIPTION_STATE, "active");
        return this == TALK ? notify : notify.body("message/sipfrag", "key=OK".getBytes(StandardCharsets.US_ASCII));
    }
}
