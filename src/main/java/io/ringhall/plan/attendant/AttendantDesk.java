package io.ringhall.plan.attendant;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's IVRs. */
@Service
public class AttendantDesk {
    public List<AttendantData> list(TenantAccess access) {
        throw new UnsupportedOperationException();
    }

    public Optional<AttendantData> find(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<AttendantData> create(TenantAccess access, AttendantData data) {
        throw new UnsupportedOperationException();
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<AttendantData> update(
            TenantAccess access, String number, AttendantData data, @Nullable Long expectedRevision) {
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
