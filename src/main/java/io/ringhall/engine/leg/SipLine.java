package io.ringhall.engine.leg;

import io.ringhall.engine.sip.Timers;
import io.ringhall.engine.sip.transaction.TransactionLayer;
import java.util.function.Supplier;

/**
 * What a leg needs of its loop.
 *
 * @param tags new local tags; they name the owning loop
 * @param dialogs where requests inside a dialog find their leg
 */
public record SipLine(TransactionLayer layer, Timers timers, Supplier<String> tags, Dialogs dialogs) {

    /** Established dialogs of a loop, by local tag. */
    public interface Dialogs {
        void open(String localTag, DialogLeg leg);

        void closed(String localTag);
    }
}
