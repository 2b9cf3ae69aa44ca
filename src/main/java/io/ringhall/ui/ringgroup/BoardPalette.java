package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.plan.DestinationData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be put on the board: extensions for the stages, and every place a call may end. Searchable; shows a screenful. */
final class BoardPalette extends Aside {
    private static final int SHOWN = 60;

    private static final Map<DestinationData.Kind, String> SECTIONS = sections();

    private final TextField search = new TextField();
    private final Div list = new Div();
    private final Function<DestinationChoice, BoardCard> makeCard;
    private final List<BoardCard> cards = new ArrayList<>();
    private List<DestinationChoice> choices = List.of();

    /** @param thrownOut a member was dropped here, off the board */
    BoardPalette(Function<DestinationChoice, BoardCard> makeCard, Consumer<Dragged.FromStage> thrownOut) {
        this.makeCard = makeCard;
        addClassName("rh-palette");
        getElement().setAttribute("aria-label", "People and places");
        getElement().setAttribute("data-testid", "palette");
        search.setPlaceholder("Search name or number");
        search.setAriaLabel("Search people and places");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.getElement().setAttribute("data-testid", "palette-search");
        search.addValueChangeListener(change -> render());
        list.addClassName("list");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "People and places");
        DropTarget.create(this).addDropListener(drop -> {
            if (drop.getDragData().orElse(null) instanceof Dragged.FromStage member) {
                thrownOut.accept(member);
            }
        });
        var say = new Span("Drag into a stage – or press Enter on a card.");
        say.addClassNames("rh-muted", "rh-small");
        add(new H2("People and places"), search, say, list);
    }

    void show(List<DestinationChoice> all) {
        choices = all.stream()
                .filter(choice -> SECTIONS.containsKey(choice.destination().kind()))
                .toList();
        render();
    }

    List<BoardCard> cards() {
        return cards;
    }

    private void render() {
        list.removeAll();
        cards.clear();
        SECTIONS.forEach((kind, heading) -> {
            var matching = choices.stream()
                    .filter(choice -> choice.destination().kind() == kind)
                    .filter(choice -> choice.matches(search.getValue()))
                    .toList();
            if (matching.isEmpty()) {
                return;
            }
            list.add(small(heading));
            matching.stream().limit(SHOWN).map(makeCard).forEach(card -> {
                cards.add(card);
                list.add(card);
            });
            if (matching.size() > SHOWN) {
                list.add(small("and " + (matching.size() - SHOWN) + " more: search to find them"));
            }
        });
        if (cards.isEmpty()) {
            list.add(small(choices.isEmpty() ? "Nothing yet: add extensions first." : "Nobody by that name or number."));
        }
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("sub");
        span.getElement().setAttribute("role", "listitem");
        return span;
    }

    private static Map<DestinationData.Kind, String> sections() {
        var sections = new LinkedHashMap<DestinationData.Kind, String>();
        sections.put(DestinationData.Kind.EXTENSION, "Extensions");
        sections.put(DestinationData.Kind.IVR, "IVRs, for Final");
        sections.put(DestinationData.Kind.QUEUE, "Call queues, for Final");
        sections.put(DestinationData.Kind.MAILBOX, "Mailboxes, for Final");
        sections.put(DestinationData.Kind.GROUP, "Other groups, for Final");
        return sections;
    }
}
