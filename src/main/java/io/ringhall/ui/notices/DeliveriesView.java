package io.ringhall.ui.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.notifications.outbox.DeliveryLog;
import io.ringhall.notifications.outbox.DeliveryRow;
import io.ringhall.notifications.outbox.OutboxState;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantTime;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Mails and requests that left or are to leave, and what the far side said. */
@Route(NoticesNavigation.DELIVERIES)
@PermitAll
final class DeliveriesView extends TenantView {
    private final transient DeliveryLog log;
    private final transient TenantTime time;
    private final Select<OutboxState> state = new Select<>();
    private final Div table = new Div();

    DeliveriesView(TenantGate gate, DeliveryLog log, TenantTime time) {
        super(gate);
        this.log = log;
        this.time = time;
        title("Deliveries");
        state.setLabel("State");
        state.setItems(OutboxState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("All");
        state.setItemLabelGenerator(one -> one == null ? "All" : label(one));
        state.addValueChangeListener(change -> show());
        var refresh = new Button("Refresh", VaadinIcon.REFRESH.create(), click -> show());
        var toolbar = new Div(state, refresh);
        toolbar.addClassName("rh-toolbar");
        add(
                new PageHead("Deliveries").lead("Each mail and each request, and what the far side said. What was given up can be sent once more."),
                toolbar,
                table);
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show();
    }

    private void show() {
        var rows = log.page(access(), state.getValue(), null, DeliveryLog.MAX_LIMIT);
        table.removeAll();
        if (rows.isEmpty()) {
            table.add(new EmptyState(
                    VaadinIcon.PAPERPLANE_O,
                    "Nothing here",
                    "As soon as a group mails a missed call or calls an address, it is listed here with its result."));
            return;
        }
        table.add(grid(rows, time.of(access())));
    }

    private Grid<DeliveryRow> grid(List<DeliveryRow> rows, WallClock clock) {
        var grid = new Grid<DeliveryRow>();
        grid.addColumn(new ComponentRenderer<>(row -> two(row.subject(), row.target()))).setHeader("What and to whom").setFlexGrow(4);
        var when = grid.addColumn(row -> clock.dayAndTime(row.createdAt())).setHeader("When").setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(row -> two(label(row.state()), result(row, clock)))).setHeader("State").setFlexGrow(3);
        var tries = grid.addColumn(DeliveryRow::attempts).setHeader("Tries").setFlexGrow(0).setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(this::again)).setHeader("Actions").setFlexGrow(0).setAutoWidth(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("data-testid", "deliveries");
        NarrowScreen.watch(grid, narrow -> List.of(when, tries).forEach(column -> column.setVisible(!narrow)));
        return grid;
    }

    private static String result(DeliveryRow row, WallClock clock) {
        var next = row.nextAt();
        return next == null || row.attempts() == 0 ? row.result() : row.result() + " · again at " + clock.dayAndTime(next);
    }

    private static Div two(String first, String second) {
        var below = new Span(second);
        below.addClassNames("rh-muted", "rh-small");
        below.getStyle().set("display", "block").set("overflow", "hidden").set("text-overflow", "ellipsis");
        below.setTitle(second);
        return new Div(new Span(first), below);
    }

    private Div again(DeliveryRow row) {
        if (row.state() != OutboxState.DEAD || !access().canWrite()) {
            return new Div();
        }
        var button = new Button("Send again", click -> {
            if (log.replay(access(), row.id())) {
                Notices.done("On its way once more.");
            }
            show();
        });
        button.getElement().setAttribute("data-testid", "replay-" + row.id());
        return new Div(button);
    }

    private static String label(OutboxState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENT -> "Sent";
            case DEAD -> "Given up";
        };
    }
}
