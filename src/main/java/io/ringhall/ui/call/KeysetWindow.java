package io.ringhall.ui.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a scrolling list, which asks by position, read from pages that only know their next one. Pages are fetched as far as was
 * scrolled, and kept.
 */
final class KeysetWindow<T> {
    /** @param next cursor of the following page, null on the last */
    record Page<T>(List<T> items, @Nullable String next) {}

    private final Function<@Nullable String, Page<T>> fetch;
    private final List<T> rows = new ArrayList<>();
    private @Nullable String next;
    private boolean complete;

    /** @param fetch the page at a cursor; null = the first */
    KeysetWindow(Function<@Nullable String, Page<T>> fetch) {
        this.fetch = fetch;
    }

    /** Fewer than asked for only at the end. */
    List<T> rows(int offset, int limit) {
        int wanted = offset + limit;
        while (rows.size() < wanted && !complete) {
            var page = fetch.apply(next);
            rows.addAll(page.items());
            next = page.next();
            complete = next == null;
        }
        return List.copyOf(rows.subList(Math.min(offset, rows.size()), Math.min(wanted, rows.size())));
    }
}
