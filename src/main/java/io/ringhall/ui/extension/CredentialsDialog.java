package io.ringhall.ui.extension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.ringhall.plan.extension.ExtensionCredentials;
import io.ringhall.ui.shared.CopyButton;

/** What to type into the phone. The password is shown here and never again. */
final class CredentialsDialog extends Dialog {
    CredentialsDialog(ExtensionCredentials credentials, SipServer server) {
        setHeaderTitle("Phone credentials for " + credentials.number());
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        var hint = new Paragraph("Type these into the phone or app now. The password is kept only as a fingerprint and cannot be "
                + "shown again; a new one can be made at any time.");
        hint.addClassName("rh-muted");
        var body = new Div(
                hint,
                line("Server", server.host(), "server"),
                line("Port", server.port() + " (UDP or TCP)", String.valueOf(server.port()), "port"),
                line("Domain", credentials.domain(), "domain"),
                line("User", credentials.number(), "user"),
                line("Password", credentials.password(), "password"));
        body.addClassName("rh-fields");
        body.getElement().setAttribute("data-testid", "credentials");
        add(body);
        var done = new Button("Done", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-testid", "credentials-done");
        getFooter().add(done);
    }

    private static DescriptionList line(String label, String value, String what) {
        return line(label, value, value, what);
    }

    private static DescriptionList line(String label, String shown, String copied, String what) {
        var term = new DescriptionList.Term(label);
        var value = new DescriptionList.Description(shown);
        value.getElement().setAttribute("data-testid", "credentials-" + what);
        var line = new DescriptionList();
        line.addClassName("rh-secret");
        line.getStyle().set("margin", "0");
        line.add(term, value);
        line.getElement().appendChild(new CopyButton(what, copied).getElement());
        return line;
    }
}
