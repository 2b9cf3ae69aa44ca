package io.ringhall.switchboard;

/**
 * What an extension is doing now.
 *
 * @param registeredContacts phones registered under it
 */
public record ExtensionPresence(String number, int registeredContacts, State state) {
    public enum State {
        /** No phone registered. */
        OFFLINE,
        IDLE,
        RINGING,
        /** On a call. */
        BUSY
    }
}
