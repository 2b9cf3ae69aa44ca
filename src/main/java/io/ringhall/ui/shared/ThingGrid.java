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
    private boolean keepsDetails;
    private boolean stacked;

    public ThingGrid(Function<T, String> number, Function<T, String> name, String detailsHeading, Function<T, String> details, Consumer<T> open) {
        this("Number and name", number, thing -> cell(number.apply(thing), name.apply(thing)), detailsHeading, details, open);
    }

    /** Of things that have no number. */
    public ThingGrid(Function<T, String> name, String detailsHeading, Function<T, String> details, Consumer<T> open) {
        this("Name", name, thing -> cell(name.apply(thing)), detailsHeading, details, open);
    }

    private ThingGrid(
            String heading, Function<T, String> key, Function<T, Div> cell, String detailsHeading, Function<T, String> details, Consumer<T> open) {
        addColumn(new ComponentRenderer<>(thing -> stacked ? stack(cell.apply(thing), details.apply(thing)) : cell.apply(thing)))
                .setHeader(heading)
                .setComparator(Comparator.comparing(key))
                .setFlexGrow(2);
        var detailsColumn = addColumn(details::apply).setHeader(detailsHeading).setFlexGrow(3);
        NarrowScreen.watch(this, narrow -> {
            detailsColumn.setVisible(!narrow);
            if (keepsDetails && stacked != narrow) {
                stacked = narrow;
                getDataProvider().refreshAll();
            }
        });
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addItemClickListener(click -> open.accept(click.getItem()));
        getStyle().set("cursor", "pointer");
    }

    /** On a narrow screen the details stand under the name instead of going away. */
    public ThingGrid<T> keepingDetails() {
        keepsDetails = true;
        return this;
    }

    private static Div stack(Div cell, String details) {
        var below = new Div(details);
        below.addClassNames("rh-muted", "rh-small");
        below.getStyle().set("white-space", "normal");
        return new Div(cell, below);
    }

    private static Div cell(String name) {
        var cell = new Div(name);
        cell.getElement().setAttribute("data-testid", "row-" + name);
        return cell;
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
