package io.ringhall.ui.trunk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkKind;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;

/** What a carrier gives its customer; all else of a trunk keeps its value, and is set by REST. */
final class TrunkDataForm extends Div {
    private final TextField name = new TextField("Name");
    private final TextField host = new TextField("Host");
    private final IntegerField port = new IntegerField("Port");
    private final TextField user = new TextField("User name");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox enabled = new Checkbox("Active");
    private final Checkbox registers = new Checkbox("Register with the carrier");
    private final TextField callerId = new TextField("Main number");
    private TrunkData held = TrunkData.of("", "");

    TrunkDataForm(Problems problems) {
        addClassName("rh-fields");
        name.setHelperText("How you call this carrier.");
        host.setHelperText("The carrier's server, for example sip.carrier.example.");
        port.setHelperText("0: the carrier's name server says; only change it if the carrier tells you to.");
        user.setHelperText("Often the main number.");
        callerId.setHelperText("What people see when you call, with + and country code. Empty: the user name.");
        id(name, "trunk-name");
        id(host, "trunk-host");
        id(port, "trunk-port");
        id(user, "trunk-user");
        id(password, "trunk-password");
        problems.at("name", name);
        problems.at("host", host);
        problems.at("port", port);
        problems.at("user", user);
        problems.at("password", password);
        problems.at("callerIdNumber", callerId);
        add(
                name, host, user, password, callerId,
                Panel.setting(registers, "Off: the carrier knows your address and wants no registration."),
                port,
                Panel.setting(enabled, "Off: no call goes out or comes in here."));
    }

    private static void id(Component field, String id) {
        field.getElement().setAttribute("data-testid", id);
    }

    void open(TrunkData data, boolean writable) {
        held = data;
        name.setValue(data.name());
        host.setValue(data.host());
        port.setValue(data.port());
        user.setValue(data.user() == null ? "" : data.user());
        callerId.setValue(data.callerIdNumber() == null ? "" : data.callerIdNumber());
        registers.setValue(data.kind() == TrunkKind.REGISTRATION);
        enabled.setValue(data.enabled());
        password.setHelperText(data.passwordSet() ? "One is stored. Type here only to change it." : "It is never shown again.");
        name.setReadOnly(!writable);
        host.setReadOnly(!writable);
        port.setReadOnly(!writable);
        user.setReadOnly(!writable);
        password.setReadOnly(!writable);
        callerId.setReadOnly(!writable);
        registers.setReadOnly(!writable);
        enabled.setReadOnly(!writable);
    }

    /** What was typed; an empty password field keeps the stored one. */
    Optional<TrunkData> data() {
        return Optional.of(new TrunkData(
                name.getValue(), enabled.getValue(), held.priority(),
                registers.getValue() ? TrunkKind.REGISTRATION : TrunkKind.ADDRESS, host.getValue(),
                port.getValue() == null ? 0 : port.getValue(), held.transport(), user.getValue(), held.authUser(),
                password.isEmpty() ? null : new Secret(password.getValue()), held.passwordSet(), held.fromDomain(),
                held.allowed(), held.maxCalls(), held.codecs(), held.callerIdPolicy(), held.callerIdHeader(),
                callerId.getValue(), held.callerIdName(), held.numberFormat(), held.registerSeconds(), held.probeSeconds(),
                held.patterns(), held.revision()));
    }
}
