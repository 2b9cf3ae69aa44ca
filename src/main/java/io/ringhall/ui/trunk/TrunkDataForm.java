package io.ringhall.ui.trunk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkKind;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;

/** What a carrier gives its customer; what few carriers ask for is folded away beneath. */
final class TrunkDataForm extends Div {
    private final Binder<TrunkData> binder = new Binder<>(TrunkData.class);
    private final TextField name = new TextField("Name");
    private final TextField host = new TextField("Host");
    private final TextField user = new TextField("User name");
    private final PasswordField password = new PasswordField("Password");
    private final TextField callerId = new TextField("Main number");
    private final Checkbox enabled = new Checkbox("Active");
    private final Checkbox registers = new Checkbox("Register with the carrier");

    TrunkDataForm(Problems problems) {
        addClassName("rh-fields");
        name.setHelperText("How you call this carrier.");
        host.setHelperText("The carrier's server, for example sip.carrier.example.");
        user.setHelperText("Often the main number.");
        callerId.setHelperText("What people see when you call, with + and country code. Empty: the user name.");
        id(name, "trunk-name");
        id(host, "trunk-host");
        id(user, "trunk-user");
        id(password, "trunk-password");
        problems.at("name", name);
        problems.at("host", host);
        problems.at("user", user);
        problems.at("password", password);
        problems.at("callerIdNumber", callerId);
        bind();
        add(
                name, host, user, password, callerId,
                Panel.setting(registers, "Off: the carrier knows your address and wants no registration."),
                Panel.setting(enabled, "Off: no call goes out or comes in here."));
        add(new TrunkFolds(binder, problems).all());
    }

    private void bind() {
        binder.forField(name).bind("name");
        binder.forField(host).bind("host");
        binder.forField(user).withNullRepresentation("").bind("user");
        binder.forField(password)
                .withConverter(text -> text.isEmpty() ? null : new Secret(text), stored -> "")
                .bind("newPassword");
        binder.forField(callerId).withNullRepresentation("").bind("callerIdNumber");
        binder.forField(enabled).bind("enabled");
        binder.forField(registers)
                .withConverter(on -> on ? TrunkKind.REGISTRATION : TrunkKind.ADDRESS, kind -> kind == TrunkKind.REGISTRATION)
                .bind("kind");
        binder.forField(new Held<Boolean>()).bind("passwordSet");
        binder.forField(new Held<Long>()).bind("revision");
    }

    static void id(Component field, String id) {
        field.getElement().setAttribute("data-testid", id);
    }

    void open(TrunkData data, boolean writable) {
        binder.readRecord(data);
        binder.setReadOnly(!writable);
        password.setHelperText(data.passwordSet() ? "One is stored. Type here only to change it." : "It is never shown again.");
    }

    /** What was typed, or empty while a field refuses it; an empty password field keeps the stored one. */
    Optional<TrunkData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            invalid.getFieldValidationErrors().forEach(error -> Fold.reveal(error.getField()));
            return Optional.empty();
        }
    }
}
