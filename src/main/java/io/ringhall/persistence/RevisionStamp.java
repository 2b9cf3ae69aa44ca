package io.ringhall.persistence;

import io.ringhall.tenancy.TenantScope;
import org.hibernate.envers.RevisionListener;
import org.springframework.security.core.context.SecurityContextHolder;

/** Writes who it was and whose data it is. Work nobody asked for is signed "system". */
public class RevisionStamp implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        ((Revision) revision).stamp(authentication == null ? "system" : authentication.getName(), TenantScope.current());
    }
}
