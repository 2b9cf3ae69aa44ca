package io.ringhall.notifications.outbox;

import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import org.springframework.stereotype.Component;

/** By mail or by HTTP. */
@Component
class RealDispatch implements Dispatch {
    private final MailDispatch mails;
    private final RequestDispatch requests;
    private final TenantGate tenants;

    RealDispatch(MailDispatch mails, RequestDispatch requests, TenantGate tenants) {
        this.mails = mails;
        this.requests = requests;
        this.tenants = tenants;
    }

    @Override
    public SendResult send(ClaimedRow row) {
        try {
            return switch (row.delivery()) {
                case Delivery.Mail mail -> mails.send(row, mail);
                case Delivery.Request request -> requests.send(tenants.asSystem(row.domain()), row.eventId(), request);
            };
        } catch (TenantRefused gone) {
            return new SendResult.Refused("The tenant is gone");
        }
    }
}
