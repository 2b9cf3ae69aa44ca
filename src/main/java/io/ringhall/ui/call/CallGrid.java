package io.ringhall.ui.call;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.ringhall.calls.CallData;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.WallClock;
import java.util.List;
import java.util.function.Consumer;

/** Calls as a table; the narrow form folds the less urgent columns into the first. */
final class CallGrid extends Grid<CallData> {
    private final transient DirectoryPage known;

    CallGrid(DirectoryPage known, WallClock clock, Consumer<CallData> open) {
        this.known = known;
        addColumn(new ComponentRenderer<>(call -> two(caller(call), clock.dayAndTime(call.startedAt()), "call-" + call.id())))
                .setHeader("Caller")
                .setFlexGrow(3);
        var called = addColumn(this::called).setHeader("Called").setFlexGrow(3);
        addColumn(new ComponentRenderer<>(call -> new OutcomeMark(call.outcome()))).setHeader("Outcome").setFlexGrow(2);
        var by = addColumn(this::answeredBy).setHeader("Answered by").setFlexGrow(2);
        var waited = addColumn(call -> WallClock.span(call.waitSeconds())).setHeader("Waited").setFlexGrow(1);
        var talked = addColumn(call -> call.answeredAt() == null ? "–" : WallClock.span(call.talkSeconds()))
                .setHeader("Talked")
                .setFlexGrow(1);
        NarrowScreen.watch(this, narrow -> List.of(called, by, waited, talked).forEach(column -> column.setVisible(!narrow)));
        setSelectionMode(SelectionMode.NONE);
        setHeight("calc(100vh - 17rem)");
        setMinHeight("24rem");
        addItemClickListener(click -> open.accept(click.getItem()));
        getStyle().set("cursor", "pointer");
        getElement().setAttribute("data-testid", "calls");
    }

    static String caller(CallData call) {
        var name = call.fromName();
        return name == null || name.isBlank() || name.equals(call.from()) ? call.from() : name + " · " + call.from();
    }

    private String called(CallData call) {
        var group = call.group();
        return known.called(group == null ? call.to() : group);
    }

    private String answeredBy(CallData call) {
        var by = call.answeredBy();
        if (by == null) {
            return call.endedWith() == null ? "–" : call.endedWith();
        }
        var name = known.nameOf(by);
        return name.isEmpty() ? by : by + " · " + name;
    }

    private static Div two(String first, String second, String testId) {
        var small = new Span(second);
        small.addClassNames("rh-muted", "rh-small");
        small.getStyle().set("display", "block");
        var cell = new Div(new Span(first), small);
        cell.getElement().setAttribute("data-testid", testId);
        return cell;
    }
}
