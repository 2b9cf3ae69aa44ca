package io.ringhall.engine.presence;

import org.jspecify.annotations.Nullable;

/**
 * A dialog as one of its parties sees it (RFC 4235 §4.1). Call-ID and tags are those on the wire between that party and us, so
 * that they may stand in a Replaces header (RFC 3891).
 *
 * @param id unique among the dialogs of a resource, the same as long as the dialog lives
 * @param localTag the watched party's tag, null while it has none @param remoteTag ours, null before we gave one
 * @param initiator the watched party began the call
 */
public record DialogEntry(
        String id,
        String callId,
        @Nullable String localTag,
        @Nullable String remoteTag,
        boolean initiator,
        State state,
        Party local,
        Party remote) {

    /** RFC 4235 §3.7.1, without Proceeding: a phone that has not begun to ring has no use for the difference. */
    public enum State {
        TRYING("trying"),
        EARLY("early"),
        CONFIRMED("confirmed"),
        TERMINATED("terminated");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @param uri address to show, and to call @param name null = none */
    public record Party(String uri, @Nullable String name) {
        /** RFC 3323 §4.1.1.3: who withholds the number is nobody. */
        public static final Party ANONYMOUS = new Party("sip:anonymous@anonymous.invalid", "Anonymous");
    }

    DialogEntry terminated() {
        return new DialogEntry(id, callId, localTag, remoteTag, initiator, State.TERMINATED, local, remote);
    }
}
