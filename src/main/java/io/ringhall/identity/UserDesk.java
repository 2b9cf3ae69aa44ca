package io.ringhall.identity;

import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import org.springframework.stereotype.Service;

/** Users of a tenant, made by whoever may change that tenant. */
@Service
public class UserDesk {
    public List<UserData> list(TenantAccess access) {
        throw new UnsupportedOperationException();
    }

    /** Role must be one of the tenant's. @param password at least 12 characters */
    public SaveResult<UserData> create(TenantAccess access, String username, String fullName, Role role, Secret password) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<UserData> setEnabled(TenantAccess access, String username, boolean enabled) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<UserData> setPassword(TenantAccess access, String username, Secret password) {
        throw new UnsupportedOperationException();
    }
}
