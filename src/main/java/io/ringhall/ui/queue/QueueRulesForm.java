package io.ringhall.ui.queue;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.queue.QueueRulesData;
import io.ringhall.plan.ringgroup.RingStrategy;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.KeysField;
import io.ringhall.ui.shared.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Agents, announcements and ways out of a call queue. */
final class QueueRulesForm extends Div {
    private final Binder<QueueRulesData> binder = new Binder<>(QueueRulesData.class);
    private final Problems problems;
    private final MultiSelectComboBox<String> agents = new MultiSelectComboBox<>("Agents");
    private final EscalationsField escalations = new EscalationsField();
    private final KeysField exits = new KeysField();
    private final List<DestinationField> places = new ArrayList<>();

    QueueRulesForm(Problems problems) {
        this.problems = problems;
        addClassName("rh-fields");
        agents.setHelperText("In the order they are chosen. They are logged in until they dial *65.");
        agents.getElement().setAttribute("data-testid", "queue-agents");
        agents.setWidthFull();
        binder.forField(agents)
                .withConverter(chosen -> List.copyOf(chosen), list -> new LinkedHashSet<>(list))
                .bind("agents");
        problems.at("agents", agents);
        add(agents, agents(), announcements(), exceptions(), waysOut());
    }

    private Fold agents() {
        var strategy = new Select<RingStrategy>();
        strategy.setLabel("Who rings");
        strategy.setItems(RingStrategy.values());
        strategy.setItemLabelGenerator(QueueRulesForm::label);
        binder.forField(strategy).bind("strategy");
        var joiners = new TextField("Extensions that may log in by *64");
        joiners.setHelperText("Numbers, or first digits and a star, between commas: 104, 2*. A star alone: everybody.");
        binder.forField(joiners).withConverter(QueueRulesForm::split, list -> String.join(", ", list)).bind("joiners");
        problems.at("joiners", joiners);
        var skip = new Checkbox("Agents in another call are not rung");
        binder.forField(skip).bind("skipBusy");
        binder.forField(escalations).bind("escalations");
        problems.at("escalations", escalations);
        return new Fold(
                "How agents are called",
                strategy,
                number("ringSeconds", "An agent rings for", "s", "Then the next one. 5 to 120."),
                number("wrapUpSeconds", "Rest after a call", "s", "Time to write things down. 0 to 600."),
                skip,
                joiners,
                escalations);
    }

    private Fold announcements() {
        var position = new Checkbox("The position in the queue");
        var wait = new Checkbox("The estimated wait");
        binder.forField(position).bind("announcePosition");
        binder.forField(wait).bind("announceWait");
        return new Fold("Announcements", number("announceSeconds", "Every", "s", "10 to 600; 0: none."), position, wait);
    }

    private Fold exceptions() {
        return new Fold(
                "When nobody can take the call",
                place("loggedOut", "Nobody is logged in"),
                place("unregistered", "No agent's phone is registered"),
                number("minAgents", "Fewer agents than", "", "0: never."),
                place("tooFew", "Then callers go to"),
                number("maxCallers", "Callers at most", "", "0: no limit."),
                place("full", "One more goes to"));
    }

    private Fold waysOut() {
        exits.setLabel("Keys that lead out of the queue");
        exits.testIds("exit-");
        binder.forField(exits).bind("exits");
        problems.at("exits", exits);
        return new Fold("Keys while waiting", exits);
    }

    private DestinationField place(String property, String label) {
        var field = new DestinationField(label);
        field.setHelperText(property.equals("full") ? "Empty: the busy tone." : "Empty: callers wait.");
        places.add(field);
        binder.forField(field).bind(property);
        problems.at(property, field);
        return field;
    }

    private IntegerField number(String property, String label, String unit, String helper) {
        var field = new IntegerField(label);
        field.setHelperText(helper);
        field.setMin(0);
        field.setStepButtonsVisible(true);
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Span(unit));
        }
        binder.forField(field).asRequired("A number").bind(property);
        problems.at(property, field);
        return field;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(part -> !part.isEmpty()).toList();
    }

    private static String label(RingStrategy strategy) {
        return switch (strategy) {
            case ALL -> "All free agents together";
            case ROTATE -> "One at a time, in turn";
            case SEQUENTIAL -> "One at a time, always from the first";
            case RANDOM -> "One at a time, by chance";
            case LONGEST_IDLE -> "Who has been free the longest";
        };
    }

    void open(QueueRulesData data, DestinationData self, DirectoryPage directory, boolean writable) {
        var known = directory.of(DestinationData.Kind.EXTENSION).stream().map(choice -> choice.number()).toList();
        agents.setItems(Stream.concat(known.stream(), data.agents().stream()).distinct().toList());
        agents.setItemLabelGenerator(number -> (number + " " + directory.nameOf(number)).strip());
        escalations.from(known, directory);
        exits.from(directory);
        places.forEach(place -> place.except(self).from(directory));
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** @throws ValidationException while a field refuses what was typed */
    QueueRulesData data() throws ValidationException {
        return binder.writeRecord();
    }
}
