package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.ringgroup.RingStrategy;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.ui.shared.ConditionSelect;
import io.ringhall.ui.shared.FlagChoice;
import io.ringhall.ui.ringgroup.BoardModel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One stage of the board: how long, in which order, and who. */
final class StageColumn extends Section {
    private final int stage;
    private final BoardActions actions;
    private final Span count = new Span();
    private final IntegerField seconds = new IntegerField("Rings for");
    private final Select<RingStrategy> strategy = new Select<>();
    private final ConditionSelect when = new ConditionSelect("Rings");
    private final ConditionSelect cells = new ConditionSelect("Outside numbers ring");
    private final Span say = new Span();
    private final Div zone = new Div();
    private final Div problems = new Div();
    private final Button outside = new Button("Outside number", VaadinIcon.PLUS_CIRCLE_O.create());
    private final List<BoardCard> cards = new ArrayList<>();
    private StageData data = StageData.of();
    private List<FlagChoice> flags = List.of();

    StageColumn(int stage, BoardActions actions) {
        this.stage = stage;
        this.actions = actions;
        addClassName("rh-column");
        var human = stage + 1;
        getElement().setAttribute("data-stage", String.valueOf(human));
        getElement().setAttribute("aria-label", "Stage " + human);
        count.addClassName("count");
        seconds.setSuffixComponent(new Span("s"));
        seconds.setMin(5);
        seconds.setMax(300);
        seconds.setStepButtonsVisible(true);
        seconds.setStep(5);
        seconds.setManualValidation(true);
        seconds.getElement().setAttribute("data-testid", "stage-" + human + "-seconds");
        seconds.addValueChangeListener(change -> {
            seconds.setInvalid(false);
            if (change.isFromClient()) {
                actions.stage(stage, data.withSeconds(change.getValue() == null ? 0 : change.getValue()));
            }
        });
        strategy.setLabel("Order");
        strategy.setItems(RingStrategy.values());
        strategy.setItemLabelGenerator(Words::label);
        strategy.getElement().setAttribute("data-testid", "stage-" + human + "-strategy");
        strategy.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.stage(stage, data.withStrategy(change.getValue()));
            }
        });
        when.getElement().setAttribute("data-testid", "stage-" + human + "-when");
        when.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.stage(stage, data.withWhen(change.getValue()));
            }
        });
        cells.getElement().setAttribute("data-testid", "stage-" + human + "-cells");
        cells.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.stage(stage, data.withCellsWhen(change.getValue()));
            }
        });
        say.addClassName("say");
        zone.addClassName("rh-drop");
        zone.getElement().setAttribute("role", "list");
        zone.getElement().setAttribute("aria-label", "Members of stage " + human);
        zone.getElement().setAttribute("data-testid", "stage-" + human + "-drop");
        DropTarget.create(zone).addDropListener(drop -> dropped(drop.getDragData().orElse(null), Integer.MAX_VALUE));
        outside.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        outside.getElement().setAttribute("data-testid", "stage-" + human + "-add-external");
        outside.addClickListener(click -> actions.external(stage));
        var settings = new Div(seconds, strategy, say, when, cells);
        settings.addClassName("stage-settings");
        add(new H2(new Span("Stage " + human), count), settings, problems, zone, outside);
    }

    /** Shows a stage; {@code card} makes the card of a member. */
    void show(StageData stageData, boolean writable, BiFunction<Place, StageData, BoardCard> card) {
        data = stageData;
        if (!Integer.valueOf(data.seconds()).equals(seconds.getValue())) {
            seconds.setValue(data.seconds());
        }
        strategy.setValue(data.strategy());
        boolean outsiders = data.members().stream().anyMatch(member -> member.external() != null);
        when.from(flags, data.when());
        when.setVisible(!flags.isEmpty() || data.when() != null);
        when.setReadOnly(!writable);
        cells.from(flags, data.cellsWhen());
        cells.setVisible(outsiders && !flags.isEmpty() || data.cellsWhen() != null);
        cells.setReadOnly(!writable);
        seconds.setReadOnly(!writable);
        strategy.setReadOnly(!writable);
        outside.setVisible(writable);
        say.setText(Words.sentence(data.strategy()));
        int members = data.members().size();
        count.setText(members == 0 ? "skipped" : members == 1 ? "1 member" : members + " members");
        zone.removeAll();
        cards.clear();
        for (int i = 0; i < members; i++) {
            var place = new Place(stage, i);
            var made = card.apply(place, data);
            if (writable) {
                DropTarget.create(made).addDropListener(drop -> dropped(drop.getDragData().orElse(null), place.index()));
            }
            cards.add(made);
            zone.add(made);
        }
        if (members == 0) {
            var hint = new Div(stage == 0
                    ? "Drop the phones here that should ring first."
                    : "Drop phones here to ring when stage " + stage + " was in vain. Empty stages are skipped.");
            hint.addClassName("rh-hint");
            hint.getElement().setAttribute("role", "listitem");
            zone.add(hint);
        }
    }

    /** Flags its conditions can ask. */
    void flags(List<FlagChoice> known) {
        flags = known;
    }

    List<BoardCard> cards() {
        return cards;
    }

    void clearProblems() {
        problems.removeAll();
        removeClassName("invalid");
        seconds.setInvalid(false);
    }

    /** @param rest the path below {@code stages[i]} */
    void problem(String rest, Diagnostic diagnostic) {
        if (rest.startsWith(".seconds")) {
            seconds.setErrorMessage(diagnostic.message());
            seconds.setInvalid(true);
        } else if (memberOf(rest) >= 0 && memberOf(rest) < cards.size()) {
            cards.get(memberOf(rest)).problem(diagnostic.message(), diagnostic.isError());
        } else {
            var line = new Div(diagnostic.message());
            line.addClassName("rh-problem");
            line.setClassName("warning", !diagnostic.isError());
            problems.add(line);
        }
        if (diagnostic.isError()) {
            addClassName("invalid");
        }
    }

    private static int memberOf(String rest) {
        var found = java.util.regex.Pattern.compile("^\\.members\\[(\\d+)]").matcher(rest);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private void dropped(@org.jspecify.annotations.Nullable Object what, int index) {
        if (what instanceof Dragged dragged) {
            actions.drop(dragged, stage, index);
        }
    }
}
