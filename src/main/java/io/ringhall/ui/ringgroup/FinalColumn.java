package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.DestinationData;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last column: where the call goes when no stage was answered. */
final class FinalColumn extends Section {
    private final BoardActions actions;
    private final CardMenu menu;
    private final DestinationField choice = new DestinationField("Then the call goes to").testId("final-select");
    private final Div zone = new Div();
    private final Div problems = new Div();

    FinalColumn(BoardActions actions, CardMenu menu) {
        this.actions = actions;
        this.menu = menu;
        addClassName("rh-column");
        getElement().setAttribute("data-stage", "final");
        getElement().setAttribute("aria-label", "Final");
        zone.addClassName("rh-drop");
        zone.getElement().setAttribute("data-testid", "final-drop");
        zone.getElement().setAttribute("role", "list");
        zone.getElement().setAttribute("aria-label", "Final destination");
        DropTarget.create(zone).addDropListener(drop -> {
            if (drop.getDragData().orElse(null) instanceof Dragged dragged) {
                actions.drop(dragged, BoardModel.FINAL, 0);
            }
        });
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.finalDestination(change.getValue());
            }
        });
        var say = new Span("When nobody answered in any stage.");
        say.addClassName("say");
        var settings = new Div(choice, say);
        settings.addClassName("stage-settings");
        add(new H2(new Span("Final")), settings, problems, zone);
    }

    void directory(DirectoryPage directory, DestinationData self) {
        choice.except(self).from(directory);
    }

    void show(@Nullable DestinationData destination, DirectoryPage directory, boolean writable) {
        choice.setValue(destination);
        choice.setReadOnly(!writable);
        zone.removeAll();
        if (destination == null) {
            var hint = new Div("Drop an IVR, queue, mailbox or extension here.");
            hint.addClassName("rh-hint");
            hint.getElement().setAttribute("role", "listitem");
            zone.add(hint);
        } else {
            zone.add(card(directory.show(destination), writable));
        }
    }

    private BoardCard card(DestinationChoice shown, boolean writable) {
        var card = new BoardCard("final-card", shown).note(shown.kind());
        if (writable) {
            card.actions(
                    List.of(CardAction.danger("Remove", "Delete", "Del", () -> actions.finalDestination(null))), menu);
        }
        return card;
    }

    void clearProblems() {
        problems.removeAll();
        removeClassName("invalid");
        choice.setInvalid(false);
    }

    void problem(Diagnostic diagnostic) {
        var line = new Div(diagnostic.message());
        line.addClassName("rh-problem");
        line.setClassName("warning", !diagnostic.isError());
        line.getElement().setAttribute("data-testid", "final-problem");
        problems.add(line);
        setClassName("invalid", diagnostic.isError());
    }
}
