package io.ringhall.calls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The last call of a page; the next page begins after it, also when newer calls came in between. */
record CallCursor(Instant startedAt, String id) {
    String text() {
        var plain = startedAt.toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not one of ours */
    static CallCursor of(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int space = plain.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return new CallCursor(Instant.ofEpochMilli(Long.parseLong(plain.substring(0, space))), plain.substring(space + 1));
    }
}
