package io.ringhall.ui.shared;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantDesk;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
import io.ringhall.tenancy.TenantAccess;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything of a tenant that can be rung or gone on to, with its name. */
@Component
public class Directory {
    private final ExtensionDesk extensions;
    private final RingGroupDesk groups;
    private final AttendantDesk attendants;
    private final QueueDesk queues;
    private final MailboxDesk mailboxes;
    private final PromptDesk prompts;
    private final ServiceFlagDesk flags;

    Directory(
            ExtensionDesk extensions,
            RingGroupDesk groups,
            AttendantDesk attendants,
            QueueDesk queues,
            MailboxDesk mailboxes,
            PromptDesk prompts,
            ServiceFlagDesk flags) {
        this.extensions = extensions;
        this.groups = groups;
        this.attendants = attendants;
        this.queues = queues;
        this.mailboxes = mailboxes;
        this.prompts = prompts;
        this.flags = flags;
    }

    /** A snapshot, in the order people look for things. */
    public DirectoryPage of(TenantAccess access) {
        var choices = new ArrayList<DestinationChoice>();
        extensions.list(access).forEach(it -> choices.add(choice(DestinationData.extension(it.number()), it.name())));
        attendants.list(access).forEach(it -> choices.add(choice(DestinationData.ivr(it.number()), it.name())));
        queues.list(access).forEach(it -> choices.add(choice(DestinationData.queue(it.number()), it.name())));
        mailboxes.list(access).forEach(it -> choices.add(choice(DestinationData.mailbox(it.number()), it.name())));
        groups.list(access).forEach(it -> choices.add(choice(DestinationData.group(it.number()), it.name())));
        prompts.list(access)
                .forEach(it -> choices.add(new DestinationChoice(
                        DestinationData.announcement(it.id()), "", "Play “" + it.name() + "”, then hang up")));
        choices.add(new DestinationChoice(DestinationData.busy(), "", "Busy tone"));
        return new DirectoryPage(
                List.copyOf(choices),
                flags.list(access).stream().map(flag -> new FlagChoice(flag.number(), flag.name())).toList());
    }

    private static DestinationChoice choice(DestinationData destination, String name) {
        return new DestinationChoice(destination, destination.number(), name);
    }
}
