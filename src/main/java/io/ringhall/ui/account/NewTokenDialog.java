package io.ringhall.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.identity.AccessTokenDesk;
import io.ringhall.identity.IssuedToken;
import io.ringhall.identity.TokenScope;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks what a new token is for. */
final class NewTokenDialog {
    private NewTokenDialog() {}

    static EditDialog create(AccessTokenDesk desk, Consumer<IssuedToken> made) {
        var problems = new Problems();
        var name = new TextField("Name");
        name.setHelperText("What it is for, so that you know later which one to revoke.");
        name.getElement().setAttribute("data-testid", "token-name");
        var scope = new RadioButtonGroup<TokenScope>("May", TokenScope.READ, TokenScope.WRITE);
        scope.setItemLabelGenerator(TokenTable::may);
        scope.setValue(TokenScope.READ);
        scope.getElement().setAttribute("data-testid", "token-scope");
        var days = new Select<Integer>();
        days.setLabel("Valid for");
        days.setItems(30, 90, AccessTokenDesk.DEFAULT_DAYS, 730);
        days.setItemLabelGenerator(count -> count + " days");
        days.setValue(AccessTokenDesk.DEFAULT_DAYS);
        problems.at("name", name);
        problems.at("days", days);
        var fields = new Div(name, scope, days);
        fields.addClassName("rh-fields");
        return new EditDialog("New access token", problems, fields)
                .saving(() -> Optional.of(desk.create(name.getValue(), scope.getValue(), days.getValue())), made);
    }
}
