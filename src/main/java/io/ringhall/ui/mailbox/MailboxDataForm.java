package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.PromptField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of a mailbox. */
final class MailboxDataForm extends Div {
    private final Binder<MailboxData> binder = new Binder<>(MailboxData.class);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final PromptField greeting = new PromptField("Greeting", "What callers hear before the beep.");
    private final IntegerField maxSeconds = new IntegerField("Longest message");
    private final MailboxMailField mail = new MailboxMailField();

    MailboxDataForm(Problems problems) {
        addClassName("rh-fields");
        number.setHelperText("What is dialled to reach it, 2 to 10 digits.");
        maxSeconds.setSuffixComponent(new Span("s"));
        maxSeconds.setStep(10);
        maxSeconds.setMin(0);
        maxSeconds.setStepButtonsVisible(true);
        maxSeconds.setHelperText("10 seconds to 30 minutes.");
        binder.forField(number).asRequired("A mailbox needs a number.").bind("number");
        binder.forField(name).asRequired("A mailbox needs a name.").bind("name");
        binder.forField(greeting).bind("greeting");
        binder.forField(maxSeconds).asRequired("10 to 1800 seconds").bind("maxSeconds");
        binder.forField(mail).bind("mail");
        var subscribers = new TextField("Lamps of extensions");
        subscribers.setHelperText("Between commas: 101, 102. Their message lamps show this mailbox, and *97 opens it for them. Empty: whoever watches it.");
        subscribers.getElement().setAttribute("data-testid", "mailbox-subscribers");
        binder.forField(subscribers)
                .withConverter(
                        text -> Arrays.stream(text.split("[,\\s]+")).filter(part -> !part.isEmpty()).toList(),
                        list -> String.join(", ", list))
                .bind("subscribers");
        problems.at("subscribers", subscribers);
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("number", number);
        problems.at("name", name);
        problems.at("greeting", greeting);
        problems.at("maxSeconds", maxSeconds);
        problems.at("mail", mail);
        add(number, name, greeting, maxSeconds, subscribers, mail);
    }

    void open(MailboxData data, List<PromptData> prompts, boolean writable) {
        greeting.from(prompts);
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<MailboxData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
