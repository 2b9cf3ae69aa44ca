package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.calls.VoicemailMessages;
import io.ringhall.calls.VoicemailPins;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantTime;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;

/** One mailbox: its messages, to be listened to here. */
@Route(MailboxNavigation.DETAILS)
@PermitAll
final class MailboxDetailsView extends TenantView {
    private final transient MailboxDesk desk;
    private final transient PromptDesk prompts;
    private final transient VoicemailMessages messages;
    private final transient VoicemailPins pins;
    private final transient TenantTime time;

    MailboxDetailsView(
            TenantGate gate, MailboxDesk desk, PromptDesk prompts, VoicemailMessages messages, VoicemailPins pins, TenantTime time) {
        super(gate);
        this.desk = desk;
        this.prompts = prompts;
        this.messages = messages;
        this.pins = pins;
        this.time = time;
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(desk.find(access, parameters.get(NUMBER).orElse("")).orElseThrow(NotFoundException::new));
    }

    private void show(MailboxData mailbox) {
        title(mailbox.name());
        removeAll();
        var number = new Span(mailbox.number());
        number.addClassName("rh-chip");
        var head = new PageHead(mailbox.name())
                .under("Mailboxes", MailboxNavigation.path(access().domain()))
                .mark(number);
        if (access().canWrite()) {
            head.action(pinButton(mailbox), editButton(mailbox), deleteButton(mailbox));
        }
        add(head);
        var all = messages.list(access(), mailbox.number());
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.ENVELOPE_OPEN_O,
                    "No messages",
                    "When a caller leaves one, it appears here and can be heard right in the browser."));
            return;
        }
        var clock = time.of(access());
        var list = new Section();
        list.addClassName("rh-panel");
        list.getElement().setAttribute("aria-label", "Messages");
        all.forEach(message -> list.add(new MessageRow(message, clock, messages, access(), () -> show(mailbox))));
        add(list);
    }

    private Button pinButton(MailboxData mailbox) {
        var button = new Button("PIN", VaadinIcon.KEY.create(), click -> new PinDialog(access(), pins, mailbox.number()).open());
        button.getElement().setAttribute("data-testid", "mailbox-set-pin");
        return button;
    }

    private Button editButton(MailboxData mailbox) {
        return new Button("Settings", VaadinIcon.COG_O.create(), click -> MailboxDialogs.edit(
                        access(), desk, prompts.list(access()), mailbox, saved -> go(saved.number()))
                .open());
    }

    private Button deleteButton(MailboxData mailbox) {
        var delete = new Button(VaadinIcon.TRASH.create(), click -> new DeleteDialog(
                        "mailbox " + mailbox.number() + " · " + mailbox.name(),
                        desk.usages(access(), mailbox.number()),
                        () -> desk.delete(access(), mailbox.number()),
                        () -> getUI().ifPresent(ui -> ui.navigate(MailboxNavigation.path(access().domain()))))
                .open());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel("Delete this mailbox");
        delete.setTooltipText("Delete this mailbox");
        return delete;
    }

    private void go(String number) {
        desk.find(access(), number).ifPresent(this::show);
        getUI().ifPresent(ui -> ui.navigate(MailboxNavigation.path(access().domain(), number)));
    }
}
