package io.ringhall.ui.user;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.identity.Role;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;

/** The fields of a user. */
final class UserDataForm extends Div {
    private final Binder<UserFields> binder = new Binder<>(UserFields.class);
    private final TextField username = new TextField("User name");
    private final TextField fullName = new TextField("Name");
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>("May");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox enabled = new Checkbox("May sign in");
    private final Div enabledSetting =
            Panel.setting(enabled, "Off: the user is signed out everywhere within seconds, and so are the user's access tokens.");

    UserDataForm(Problems problems) {
        addClassName("rh-fields");
        username.setHelperText("What is typed at log-in, for example an e-mail address. It stays as it is once created.");
        username.getElement().setAttribute("data-testid", "user-username");
        fullName.setHelperText("As colleagues know them.");
        fullName.getElement().setAttribute("data-testid", "user-fullname");
        role.setItems(Role.TENANT_ADMINISTRATOR, Role.TENANT_VIEWER);
        role.setItemLabelGenerator(UserWords::may);
        role.getElement().setAttribute("data-testid", "user-role");
        password.getElement().setAttribute("data-testid", "user-password");
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        binder.forField(username).asRequired("A user needs a name to sign in with.").bind("username");
        binder.forField(fullName).asRequired("A user needs a name.").bind("fullName");
        binder.forField(role).bind("role");
        binder.forField(password).bind("password");
        binder.forField(enabled).bind("enabled");
        problems.at("username", username);
        problems.at("fullName", fullName);
        problems.at("role", role);
        problems.at("password", password);
        problems.at("enabled", enabled);
        add(username, fullName, role, password, enabledSetting);
    }

    void open(UserFields user, boolean isNew, boolean mayWrite) {
        binder.readRecord(user);
        binder.setReadOnly(!mayWrite);
        username.setReadOnly(!isNew);
        enabledSetting.setVisible(!isNew);
        password.setVisible(mayWrite);
        password.setHelperText(isNew
                ? "12 characters or more. Tell it to the user; they can change it on their account page."
                : "Empty leaves the present one. 12 characters or more.");
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<UserFields> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
