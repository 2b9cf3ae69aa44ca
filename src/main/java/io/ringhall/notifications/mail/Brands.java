package io.ringhall.notifications.mail;

import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.tenancy.TenantData;
import org.springframework.stereotype.Component;

/** Says how a tenant's mails look; whoever sells to tenants under a name of their own takes this bean's place. */
@Component
public class Brands {
    public Branding of(TenantData tenant, TenantNoticesData notices) {
        return new Branding(notices.senderName().isEmpty() ? tenant.name() : notices.senderName(), Branding.USUAL_COLOUR);
    }
}
