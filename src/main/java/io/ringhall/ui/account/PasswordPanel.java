package io.ringhall.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.ringhall.identity.UserDesk;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.List;

/** Changes one's own password. */
final class PasswordPanel extends Div {
    private final transient UserDesk desk;
    private final Problems problems = new Problems();
    private final PasswordField present = field("Present password", "present-password", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("New password", "new-password", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("New password, once more", "new-password-again", Autocomplete.NEW_PASSWORD);

    PasswordPanel(UserDesk desk) {
        this.desk = desk;
        next.setHelperText("12 characters or more.");
        problems.at("presentPassword", present);
        problems.at("password", next);
        problems.at("again", again);
        var change = new Button("Change password", click -> change());
        change.getStyle().set("justify-self", "start").set("align-self", "flex-start");
        change.getElement().setAttribute("data-testid", "change-password");
        add(new Panel("Password", "Yours alone. Access tokens go on working.").with(problems, present, next, again, change));
    }

    private void change() {
        if (!next.getValue().equals(again.getValue())) {
            problems.show(List.of(Diagnostic.error("again", "not-the-same", "The two are not the same.")));
            return;
        }
        switch (desk.changeOwnPassword(new Secret(present.getValue()), new Secret(next.getValue()))) {
            case SaveResult.Saved<?> saved -> {
                problems.clear();
                List.of(present, next, again).forEach(PasswordField::clear);
                Notices.done("Your password is changed.");
            }
            case SaveResult.Refused<?> refused -> problems.show(refused.diagnostics());
        }
    }

    private static PasswordField field(String label, String id, Autocomplete fills) {
        var field = new PasswordField(label);
        field.setAutocomplete(fills);
        field.setMaxWidth("26rem");
        field.getElement().setAttribute("data-testid", id);
        return field;
    }
}
