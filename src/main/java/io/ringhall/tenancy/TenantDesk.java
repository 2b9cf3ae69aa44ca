package io.ringhall.tenancy;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.SaveResult;
import org.springframework.stereotype.Service;

/** Creates, edits, suspends and deletes tenants; for the platform administrator, and for a reseller with their own. */
@Service
public class TenantDesk {
    public SaveResult<TenantData> create(TenantData data) {
        throw new UnsupportedOperationException();
    }

    /** The domain stays as it is. */
    public SaveResult<TenantData> update(String domain, TenantData data) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<TenantData> suspend(String domain, boolean suspended) {
        throw new UnsupportedOperationException();
    }

    public DeleteResult delete(String domain) {
        throw new UnsupportedOperationException();
    }
}
