package io.ringhall.notifications.mail;

import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a mail that only says that mails arrive; what became of it stands in the log of deliveries. */
@Service
public class TestMails {
    private final MailTexts texts;
    private final Brands brands;
    private final NoticesDesk notices;
    private final PlanReader plans;
    private final Outbox outbox;

    TestMails(MailTexts texts, Brands brands, NoticesDesk notices, PlanReader plans, Outbox outbox) {
        this.texts = texts;
        this.brands = brands;
        this.notices = notices;
        this.plans = plans;
        this.outbox = outbox;
    }

    /** @throws io.ringhall.tenancy.TenantReadOnly */
    public void send(TenantAccess access, String to) {
        var settings = notices.get(access.forWriting());
        var brand = brands.of(plans.read(access).tenant(), settings);
        outbox.put(List.of(new OutboxEntry(
                access.tenantId(), "test:" + UUID.randomUUID(), "mail:" + to, "test", null, null,
                texts.mail("test", settings.language(), brand, to, List.of(brand.name()), Map.of(), List.of()))));
    }
}
