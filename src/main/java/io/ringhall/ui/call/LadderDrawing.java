package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Arrows between columns, as an ordered list: whoever cannot see the arrows hears who said what to whom. */
final class LadderDrawing extends Div {
    private final transient LadderRows ladder;

    LadderDrawing(LadderRows ladder) {
        this.ladder = ladder;
        addClassNames("rh-scroll", "rh-ladder");
        getElement().setAttribute("data-testid", "sip-ladder");
        getStyle().set("--parties", String.valueOf(ladder.parties().size()));
        var head = new Div();
        head.addClassName("parties");
        for (var party : ladder.parties()) {
            var address = new Span(party.address());
            address.addClassNames("rh-muted", "rh-small");
            var name = new Span(party.name());
            name.addClassName("name");
            head.add(new Div(name, address));
        }
        var list = new OrderedList();
        ladder.rows().forEach(row -> list.add(item(row)));
        add(head, list);
    }

    private ListItem item(LadderRows.Row row) {
        var since = String.format(Locale.ROOT, "%.3f s", row.since().toMillis() / 1000.0);
        var again = row.copy() == 1 ? "" : " again (" + row.copy() + ")";
        var when = new Span(since);
        when.addClassName("when");
        var label = new Span(row.label() + again);
        label.addClassName("label");
        var arrow = new Span(label);
        arrow.addClassName("arrow");
        int left = Math.min(row.from(), row.to());
        int span = Math.abs(row.from() - row.to());
        arrow.getStyle().set("grid-column", (left + 2) + " / span " + (span + 1));
        arrow.getStyle().set("--span", String.valueOf(span + 1));
        var button = new NativeButton();
        button.add(when, arrow);
        button.getElement().setAttribute("data-kind", row.kind().name().toLowerCase(Locale.ROOT));
        button.getElement().setAttribute("data-towards", row.from() < row.to() ? "right" : "left");
        button.getElement().setAttribute("data-again", row.copy() > 1);
        button.setAriaLabel(since + ", " + name(row.from()) + " to " + name(row.to()) + ": " + row.label() + again);
        var item = new ListItem(button);
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> toggle(item, button, row));
        return item;
    }

    private String name(int party) {
        var one = ladder.parties().get(party);
        return (one.name() + " " + one.address()).strip();
    }

    /** The text goes to the browser only when somebody asks for it. */
    private static void toggle(ListItem item, NativeButton button, LadderRows.Row row) {
        boolean open = item.getComponentCount() > 1;
        button.getElement().setAttribute("aria-expanded", String.valueOf(!open));
        if (open) {
            item.remove(item.getComponentAt(1));
        } else {
            item.add(new Pre(row.step().transport() + "  " + row.step().from() + " → " + row.step().to() + "\n\n" + row.step().text()));
        }
    }
}
