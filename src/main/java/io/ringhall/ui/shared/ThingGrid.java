package io.ringhall.ui.shared;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table of things with number and name; a click or Enter on a row opens it. */
public final class ThingGrid<T> extends Grid<T> {
    public ThingGrid(Function<T, String> number, Function<T, String> name, String detailsHeading, Function<T, String> details, Consumer<T> open) {
        addColumn(new ComponentRenderer<>(thing -> cell(number.apply(thing), name.apply(thing))))
                .setHeader("Number and name")
                .setComparator(Comparator.comparing(number))
                .setFlexGrow(2);
        var detailsColumn = addColumn(details::apply).setHeader(detailsHeading).setFlexGrow(3);
        NarrowScreen.watch(this, narrow -> detailsColumn.setVisible(!narrow));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addItemClickListener(click -> open.accept(click.getItem()));
        getStyle().set("cursor", "pointer");
    }

    private static Div cell(String number, String name) {
        var chip = new Span(number);
        chip.addClassName("rh-chip");
        var cell = new Div(chip, new Span(name));
        cell.getStyle().set("display", "flex").set("gap", "0.7rem").set("align-items", "center");
        cell.getElement().setAttribute("data-testid", "row-" + number);
        return cell;
    }
}
