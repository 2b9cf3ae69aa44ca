package io.ringhall.ui.number;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;

/** The fields of a telephone number. */
final class PhoneNumberDataForm extends Div {
    private final Binder<PhoneNumberData> binder = new Binder<>(PhoneNumberData.class);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Label");
    private final Checkbox enabled = new Checkbox("Active");
    private final DestinationField destination = new DestinationField("Calls go to");

    PhoneNumberDataForm(Problems problems) {
        addClassName("rh-fields");
        number.setHelperText("With + and country code, for example +49 30 123456.");
        number.getElement().setAttribute("data-testid", "number-number");
        name.setHelperText("What it is for; you alone see it.");
        name.getElement().setAttribute("data-testid", "number-name");
        destination.testId("number-destination");
        binder.forField(number).asRequired("Type the number.").bind("number");
        binder.forField(name).bind("name");
        binder.forField(destination).bind("destination");
        binder.forField(enabled).bind("enabled");
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("number", number);
        problems.at("name", name);
        problems.at("destination", destination);
        add(number, name, destination, Panel.setting(enabled, "Off: callers hear that the number is not in service."));
    }

    void open(PhoneNumberData data, DirectoryPage directory, boolean writable) {
        destination.from(directory);
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<PhoneNumberData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
