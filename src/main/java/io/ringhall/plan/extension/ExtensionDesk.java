package io.ringhall.plan.extension;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's extensions. */
@Service
public class ExtensionDesk {
    public List<ExtensionData> list(TenantAccess access) {
        throw new UnsupportedOperationException();
    }

    public Optional<ExtensionData> find(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    /** Generates the password. */
    public SaveResult<ExtensionCredentials> create(TenantAccess access, ExtensionData data) {
        throw new UnsupportedOperationException();
    }

    public SaveResult<ExtensionData> update(
            TenantAccess access, String number, ExtensionData data, @Nullable Long expectedRevision) {
        throw new UnsupportedOperationException();
    }

    /** A new password; phones with the old one no longer register. */
    public SaveResult<ExtensionCredentials> resetPassword(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    public List<Usage> usages(TenantAccess access, String number) {
        throw new UnsupportedOperationException();
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return delete(access, number, null);
    }

    /** @param replacement extension that takes its place wherever it is used */
    public DeleteResult delete(TenantAccess access, String number, @Nullable String replacement) {
        throw new UnsupportedOperationException();
    }
}
