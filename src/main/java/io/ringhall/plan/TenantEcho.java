package io.ringhall.plan;

import io.ringhall.tenancy.TenantChanged;
import io.ringhall.tenancy.TenantRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A tenant that is created, suspended or deleted is a change of its plan, too. */
@Component
class TenantEcho {
    private final PlanReader reader;
    private final ApplicationEventPublisher events;

    TenantEcho(PlanReader reader, ApplicationEventPublisher events) {
        this.reader = reader;
        this.events = events;
    }

    @EventListener
    void on(TenantChanged changed) {
        events.publishEvent(new PlanChanged(changed.domain(), revision(changed.domain())));
    }

    private long revision(String domain) {
        try {
            return reader.read(domain).revision();
        } catch (TenantRefused e) {
            return 0;
        }
    }
}
