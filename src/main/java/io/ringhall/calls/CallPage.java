package io.ringhall.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls, newest first. @param next cursor of the following page, null on the last */
public record CallPage(List<CallData> items, @Nullable String next) {
    public CallPage {
        items = List.copyOf(items);
    }
}
