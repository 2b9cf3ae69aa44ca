package io.ringhall.outgoing;

import java.util.Map;

/** What became of a request. */
public sealed interface OutgoingResult {
    /** @param headers names in lower case; of several alike the first */
    record Answered(int status, Map<String, String> headers, byte[] body) implements OutgoingResult {
        /** RFC 9110 §15.3. */
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Not made, and trying again makes no difference until somebody changes the address or the allow-list. */
    record Refused(String reason) implements OutgoingResult {}

    /** Made or tried in vain; later it may work. */
    record Failed(String reason) implements OutgoingResult {}
}
