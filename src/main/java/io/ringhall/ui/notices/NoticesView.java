package io.ringhall.ui.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.kernel.MailAddress;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.notifications.mail.TestMails;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.CopyButton;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;

/** What a tenant's groups mail and call where they say nothing else. */
@Route(NoticesNavigation.SETTINGS)
@PermitAll
final class NoticesView extends TenantView {
    private final transient NoticesDesk desk;
    private final transient Trials trials;
    private final transient TestMails mails;

    NoticesView(TenantGate gate, NoticesDesk desk, Trials trials, TestMails mails) {
        super(gate);
        this.desk = desk;
        this.trials = trials;
        this.mails = mails;
        title("Mails and webhooks");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        removeAll();
        var problems = new Problems();
        var form = new NoticesForm(problems, hook -> trials.show(access(), hook, "600", "Test"));
        form.open(desk.get(access), access.canWrite());
        var head = new PageHead("Mails and webhooks")
                .lead("Who hears of calls besides the phones that ring. Each group may say it differently on its own page.")
                .sticky();
        add(head, problems, form);
        if (access.canWrite()) {
            var save = new Button("Save", click -> save(form, problems));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.getElement().setAttribute("data-testid", "save");
            head.action(save);
            form.add(signing(), trying());
        }
    }

    private void save(NoticesForm form, Problems problems) {
        switch (desk.update(access(), form.data(), form.data().revision())) {
            case SaveResult.Saved<?> saved -> {
                form.open(desk.get(access()), true);
                problems.clear();
                Notices.done("Saved. It holds from the next call on.");
            }
            case SaveResult.Refused<?>(var diagnostics) -> {
                problems.show(diagnostics);
                Notices.trouble(diagnostics.size() == 1 ? diagnostics.getFirst().message() : "Not saved: see the marked places.");
            }
        }
    }

    private Panel signing() {
        var state = new Span(desk.signingSecret(access()).isPresent()
                ? "Requests are signed (header X-Ringhall-Signature)."
                : "Requests are not signed yet.");
        var button = new Button("New signing secret", click -> {
            if (desk.newSigningSecret(access()) instanceof SaveResult.Saved<Secret>(var secret, var live, var warnings)) {
                show(secret);
                state.setText("Requests are signed (header X-Ringhall-Signature).");
            }
        });
        button.getElement().setAttribute("data-testid", "new-signing-secret");
        return new Panel("Signature", "So that the other program can tell our requests from anybody's.").with(state, new Div(button));
    }

    private static void show(Secret secret) {
        var text = new TextField("Secret", secret.reveal(), "");
        text.setReadOnly(true);
        text.setWidthFull();
        var dialog = new Dialog("Signing secret");
        dialog.add(new Paragraph("It is shown this once. From now on requests are signed with it and with no other."), text);
        dialog.getFooter().add(new CopyButton("Copy the secret", secret.reveal()), new Button("Done", click -> dialog.close()));
        dialog.open();
    }

    private Panel trying() {
        var to = new TextField("Test mail to");
        to.getElement().setAttribute("data-testid", "test-mail-to");
        var button = new Button("Send", click -> {
            if (MailAddress.isValid(to.getValue())) {
                mails.send(access(), to.getValue());
                Notices.done("On its way. What became of it stands at Deliveries.");
            } else {
                to.setErrorMessage("This is no mail address.");
                to.setInvalid(true);
            }
        });
        button.getElement().setAttribute("data-testid", "test-mail-send");
        return new Panel("Try it", "Whether mails leave this house at all.").with(to, new Div(button));
    }
}
