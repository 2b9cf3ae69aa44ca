package io.ringhall.ui.queue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueRulesData;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.FlagRulesField;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.PromptField;
import java.util.List;
import java.util.Optional;

/** The fields of a call queue. */
final class QueueDataForm extends Div {
    private final Binder<QueueData> binder = new Binder<>(QueueData.class);
    private final Held<QueueRulesData> held = new Held<>();
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final PromptField welcome = new PromptField("Welcome", "Played once.");
    private final PromptField music = new PromptField("Music", "Played while callers wait.");
    private final IntegerField maxWait = new IntegerField("Longest wait");
    private final QueueRulesForm rules;
    private final FlagRulesField flagRules = new FlagRulesField(DestinationData.Kind.QUEUE);
    private final DestinationField after = new DestinationField("Then callers go to");

    QueueDataForm(Problems problems) {
        addClassName("rh-fields");
        number.setHelperText("What is dialled to reach it, 2 to 10 digits.");
        maxWait.setSuffixComponent(new Span("s"));
        maxWait.setStep(30);
        maxWait.setMin(0);
        maxWait.setStepButtonsVisible(true);
        maxWait.setHelperText("10 seconds to 2 hours.");
        after.setHelperText("Empty: the call ends.");
        binder.forField(number).asRequired("A queue needs a number.").bind("number");
        binder.forField(name).asRequired("A queue needs a name.").bind("name");
        binder.forField(welcome).bind("welcome");
        binder.forField(music).bind("music");
        binder.forField(maxWait).asRequired("10 to 7200 seconds").bind("maxWaitSeconds");
        binder.forField(after).bind("afterMaxWait");
        binder.forField(held).bind("rules");
        binder.forField(flagRules).bind("flagRules");
        binder.forField(new Held<Long>()).bind("revision");
        problems.at("flagRules", flagRules);
        problems.at("number", number);
        problems.at("name", name);
        problems.at("welcome", welcome);
        problems.at("music", music);
        problems.at("maxWaitSeconds", maxWait);
        problems.at("afterMaxWait", after);
        rules = new QueueRulesForm(problems);
        add(number, name, rules, welcome, music, maxWait, after, flagRules);
    }

    void open(QueueData data, DirectoryPage directory, List<PromptData> prompts, boolean writable) {
        after.except(DestinationData.queue(data.number())).from(directory);
        welcome.from(prompts);
        music.from(prompts);
        rules.open(data.rules(), DestinationData.queue(data.number()), directory, writable);
        flagRules.from(directory, data.number());
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<QueueData> data() {
        try {
            return Optional.of(binder.writeRecord().withRules(rules.data()));
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
