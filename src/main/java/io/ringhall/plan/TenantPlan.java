package io.ringhall.plan;

import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.tenancy.TenantData;
import java.util.List;
import java.util.Set;

/**
 * Everything of one tenant, as saved: what the compiler compiles and "where used" searches. Lists are in order of number.
 *
 * @param revision grows by one with every saved change; serves as the published version
 * @param prompts ids of the tenant's own audio files, without the built-in ones
 */
public record TenantPlan(
        TenantData tenant,
        long revision,
        List<PlannedExtension> extensions,
        List<PlannedGroup> ringGroups,
        List<AttendantData> ivrs,
        List<QueueData> queues,
        List<MailboxData> mailboxes,
        Set<String> prompts) {
    public TenantPlan {
        extensions = List.copyOf(extensions);
        ringGroups = List.copyOf(ringGroups);
        ivrs = List.copyOf(ivrs);
        queues = List.copyOf(queues);
        mailboxes = List.copyOf(mailboxes);
        prompts = Set.copyOf(prompts);
    }

    public String domain() {
        return tenant.domain();
    }
}
