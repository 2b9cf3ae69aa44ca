package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.dialog.Dialog;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.Problems;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dialog that creates or edits a mailbox. */
final class MailboxDialogs {
    private MailboxDialogs() {}

    static Dialog edit(
            TenantAccess access,
            MailboxDesk desk,
            List<PromptData> prompts,
            @Nullable MailboxData existing,
            Consumer<MailboxData> saved) {
        var problems = new Problems();
        var form = new MailboxDataForm(problems);
        form.open(existing == null ? MailboxData.of("", "") : existing, prompts, access.canWrite());
        var heading = existing == null ? "New mailbox" : existing.number() + " · " + existing.name();
        return new EditDialog(heading, problems, form)
                .saving(
                        () -> form.data().map(data -> existing == null
                                ? desk.create(access, data)
                                : desk.update(access, existing.number(), data, existing.revision())),
                        saved);
    }
}
