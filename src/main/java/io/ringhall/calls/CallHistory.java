package io.ringhall.calls;

import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A tenant's calls, as written so far. */
@Service
public class CallHistory {
    /**
     * Newest first.
     *
     * @param cursor {@link CallPage#next} of the page before; null = from the newest
     * @param limit 1-200
     * @throws IllegalArgumentException for a cursor that none of our pages gave
     */
    public CallPage page(TenantAccess access, CallFilter filter, @Nullable String cursor, int limit) {
        return new CallPage(List.of(), null);
    }

    /** The call with its legs and trace. */
    public Optional<CallDetails> find(TenantAccess access, String id) {
        return Optional.empty();
    }
}
