package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.calls.VoicemailMessages;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.ThingGrid;
import jakarta.annotation.security.PermitAll;

/** A tenant's mailboxes with how many messages wait in each. */
@Route(MailboxNavigation.LIST)
@PermitAll
final class MailboxListView extends TenantView {
    private final transient MailboxDesk desk;
    private final transient PromptDesk prompts;
    private final transient VoicemailMessages messages;

    MailboxListView(TenantGate gate, MailboxDesk desk, PromptDesk prompts, VoicemailMessages messages) {
        super(gate);
        this.desk = desk;
        this.prompts = prompts;
        this.messages = messages;
        title("Mailboxes");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        var all = desk.list(access);
        removeAll();
        var head = new PageHead("Mailboxes").lead("Callers leave a message here when nobody could take the call.");
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN,
                    "No mailbox yet",
                    "A mailbox answers with a greeting and records what the caller says. Choose one as Final of a group, and no "
                            + "call is lost.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var grid = new ThingGrid<MailboxData>(
                MailboxData::number, MailboxData::name, "Messages", this::waiting, one -> go(one.number()));
        grid.setItems(all);
        add(grid);
    }

    private String waiting(MailboxData mailbox) {
        var all = messages.list(access(), mailbox.number());
        long fresh = all.stream().filter(message -> message.heardAt() == null).count();
        return all.isEmpty() ? "None" : fresh == 0 ? all.size() + ", all heard" : fresh + " new of " + all.size();
    }

    private Button addButton() {
        var button = new Button("Add mailbox", VaadinIcon.PLUS.create(), click -> MailboxDialogs.edit(
                        access(), desk, prompts.list(access()), null, saved -> go(saved.number()))
                .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-mailbox");
        return button;
    }

    private void go(String number) {
        getUI().ifPresent(ui -> ui.navigate(MailboxNavigation.path(access().domain(), number)));
    }
}
