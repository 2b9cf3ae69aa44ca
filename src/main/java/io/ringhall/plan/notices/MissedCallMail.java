package io.ringhall.plan.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail for each call that no member answered. @param recipients empty = the tenant's */
public record MissedCallMail(Sending send, List<String> recipients) {
    public static final MissedCallMail DEFAULT = new MissedCallMail(null, null);

    public MissedCallMail(@Nullable Sending send, @Nullable List<String> recipients) {
        this.send = send == null ? Sending.DEFAULT : send;
        this.recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }
}
