package io.ringhall.engine.sip.message;

import org.jspecify.annotations.Nullable;

/**
 * URIs met lately. Nearly every message names the same phones, groups and domains as those before it, so most need not be read
 * again. Bounded; shared by all threads without a lock: an entry is immutable, and at worst one is made twice.
 */
final class RecentUris {
    private static final int SLOTS = 4096;
    private static final int LONGEST = 128;

    private record Entry(String text, Uri uri) {}

    private static final @Nullable Entry[] ENTRIES = new Entry[SLOTS];

    private RecentUris() {}

    static @Nullable Uri of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        var known = ENTRIES[slot];
        if (known != null && known.text.equals(text)) {
            return known.uri;
        }
        var uri = Uri.read(text);
        if (uri != null && text.length() <= LONGEST) {
            ENTRIES[slot] = new Entry(text, uri);
        }
        return uri;
    }
}
