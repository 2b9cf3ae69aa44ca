package io.ringhall.ui.extension;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Optional;

/** The fields of an extension. */
final class ExtensionDataForm extends Div {
    private final Binder<ExtensionData> binder = new Binder<>(ExtensionData.class);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final Checkbox enabled = new Checkbox("Active");
    private final Checkbox doNotDisturb = new Checkbox("Do not disturb");
    private final Checkbox callWaiting = new Checkbox("Call waiting");
    private final IntegerField noAnswerSeconds = new IntegerField("A direct call rings for");
    private final Checkbox mayDialOut = new Checkbox("May call outside numbers");
    private final TextField callerId = new TextField("Outbound caller ID");
    private final DestinationField noAnswer = new DestinationField("Then it goes to");

    ExtensionDataForm(Problems problems) {
        addClassName("rh-fields");
        number.setHelperText("2 to 10 digits, also the phone's user name. It stays as it is once created.");
        number.getElement().setAttribute("data-testid", "extension-number");
        name.setHelperText("Who or what it is: a person, a desk, a room.");
        name.getElement().setAttribute("data-testid", "extension-name");
        noAnswerSeconds.setMin(5);
        noAnswerSeconds.setMax(300);
        noAnswerSeconds.setStepButtonsVisible(true);
        noAnswerSeconds.setSuffixComponent(new Span("s"));
        noAnswerSeconds.setHelperText("For calls straight to this number; in a group, the stage decides.");
        callerId.setPlaceholder("The trunk's own number");
        callerId.setHelperText("What people outside see, with + and country code. Empty: the trunk's own number.");
        callerId.getElement().setAttribute("data-testid", "extension-caller-id");
        noAnswer.setHelperText("Empty: the caller hears that nobody is there.");
        binder.forField(number).asRequired("An extension needs a number.").bind("number");
        binder.forField(name).asRequired("An extension needs a name.").bind("name");
        binder.forField(enabled).bind("enabled");
        binder.forField(doNotDisturb).bind("doNotDisturb");
        binder.forField(callWaiting).bind("callWaiting");
        binder.forField(noAnswerSeconds).asRequired("5 to 300 seconds").bind("noAnswerSeconds");
        binder.forField(noAnswer).bind("noAnswer");
        binder.forField(mayDialOut).bind("mayDialOut");
        binder.forField(callerId).withNullRepresentation("").bind("outboundCallerId");
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("number", number);
        problems.at("name", name);
        problems.at("noAnswerSeconds", noAnswerSeconds);
        problems.at("noAnswer", noAnswer);
        problems.at("outboundCallerId", callerId);
        add(
                number,
                name,
                Panel.setting(enabled, "Off: its phones neither register nor ring."),
                Panel.setting(doNotDisturb, "On: it does not ring; a group goes on with the others."),
                Panel.setting(callWaiting, "Off: a second call finds it busy."),
                noAnswerSeconds,
                noAnswer,
                Panel.setting(mayDialOut, "Off: it reaches colleagues and emergency numbers only (unless the number plan bars these, too)."),
                callerId);
    }

    void open(ExtensionData extension, boolean isNew, DirectoryPage directory, boolean writable) {
        noAnswer.except(DestinationData.extension(extension.number())).from(directory);
        binder.readRecord(extension);
        binder.setReadOnly(!writable);
        number.setReadOnly(!isNew);
        (isNew ? number : name).setAutofocus(true);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<ExtensionData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
