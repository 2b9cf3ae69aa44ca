package io.ringhall.notifications;

import io.ringhall.calls.UntoldMessages;
import io.ringhall.calls.UntoldMessages.Untold;
import io.ringhall.notifications.mail.MessageMails;
import io.ringhall.notifications.outbox.Outbox;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns each message left in a mailbox into its mails, in one transaction with the note that it was told. */
@Component
class MessageReactions {
    private static final Logger log = LoggerFactory.getLogger(MessageReactions.class);
    private static final int BATCH = 100;

    private final UntoldMessages messages;
    private final TenantGate tenants;
    private final PlanReader plans;
    private final NoticesDesk notices;
    private final MessageMails mails;
    private final Outbox outbox;
    private final PlainTransactions transactions;

    MessageReactions(
            UntoldMessages messages,
            TenantGate tenants,
            PlanReader plans,
            NoticesDesk notices,
            MessageMails mails,
            Outbox outbox,
            PlainTransactions transactions) {
        this.messages = messages;
        this.tenants = tenants;
        this.plans = plans;
        this.notices = notices;
        this.mails = mails;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void round() {
        for (var untold : messages.waiting(BATCH)) {
            var entries = entries(untold);
            transactions.run(() -> {
                if (messages.told(untold.message().id())) {
                    outbox.put(entries);
                }
            });
        }
    }

    private List<OutboxEntry> entries(Untold untold) {
        try {
            var access = tenants.asSystem(untold.domain());
            var plan = plans.read(access);
            return plan.mailboxes().stream()
                    .filter(mailbox -> mailbox.number().equals(untold.message().mailbox()))
                    .findFirst()
                    .map(mailbox -> mails.entries(access, plan, mailbox, notices.get(access), untold.message()))
                    .orElse(List.of());
        } catch (TenantRefused gone) {
            return List.of();
        } catch (RuntimeException bug) {
            // one message that cannot be told must not silence all others
            log.error("Nothing is told of message {}", untold.message().id(), bug);
            return List.of();
        }
    }
}
