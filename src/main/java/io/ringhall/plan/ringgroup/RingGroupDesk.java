package io.ringhall.plan.ringgroup;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's ring groups. */
@Service
public class RingGroupDesk {
    public List<RingGroupData> list(TenantAccess access) {
        throw new UnsupportedOperationException();
    }

    public Optional<RingGroupData> find(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<RingGroupData> create(TenantAccess access, RingGroupData data) {
        throw new UnsupportedOperationException();
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<RingGroupData> update(
            TenantAccess access, String number, RingGroupData data, @Nullable Long expectedRevision) {
        throw new UnsupportedOperationException();
    }

    public List<Usage> usages(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }
}
