package io.ringhall.ui.attendant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantRulesData;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.FlagRulesField;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.KeysField;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.PromptField;
import java.util.List;
import java.util.Optional;

/** The fields of an IVR. */
final class AttendantDataForm extends Div {
    private final Binder<AttendantData> binder = new Binder<>(AttendantData.class);
    private final AttendantRulesForm rules;
    private final FlagRulesField flagRules = new FlagRulesField(DestinationData.Kind.IVR);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final PromptField greeting = new PromptField("Greeting", "What callers hear first.");
    private final KeysField keys = new KeysField();
    private final IntegerField timeout = new IntegerField("Waits for a key");
    private final IntegerField repeats = new IntegerField("Greeting plays");

    AttendantDataForm(Problems problems) {
        addClassName("rh-fields");
        number.setHelperText("What is dialled to reach it, 2 to 10 digits.");
        timeout.setSuffixComponent(new Span("s"));
        timeout.setHelperText("After the greeting, before it plays again.");
        repeats.setSuffixComponent(new Span("times"));
        repeats.setHelperText("Then the call goes on as set below, or ends.");
        List.of(timeout, repeats).forEach(field -> field.setStepButtonsVisible(true));
        binder.forField(number).asRequired("An IVR needs a number.").bind("number");
        binder.forField(name).asRequired("An IVR needs a name.").bind("name");
        binder.forField(greeting).bind("greeting");
        binder.forField(keys).bind("keys");
        binder.forField(timeout).asRequired("1 to 60 seconds").bind("timeoutSeconds");
        binder.forField(repeats).asRequired("1 to 10 times").bind("repeats");
        binder.forField(new Held<AttendantRulesData>()).bind("rules");
        binder.forField(flagRules).bind("flagRules");
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("flagRules", flagRules);
        problems.at("number", number);
        problems.at("name", name);
        problems.at("greeting", greeting);
        problems.at("keys", keys);
        problems.at("timeoutSeconds", timeout);
        problems.at("repeats", repeats);
        rules = new AttendantRulesForm(problems);
        add(number, name, greeting, keys, timeout, repeats, rules, flagRules);
    }

    void open(AttendantData data, DirectoryPage directory, List<PromptData> prompts, boolean writable) {
        keys.from(directory);
        greeting.from(prompts);
        rules.open(data.rules(), DestinationData.ivr(data.number()), directory, writable);
        flagRules.from(directory, data.number());
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<AttendantData> data() {
        try {
            return Optional.of(binder.writeRecord().withRules(rules.data()));
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
