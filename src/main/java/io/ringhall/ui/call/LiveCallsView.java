package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.switchboard.LiveCall;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;

/** Calls in progress, moving by themselves. */
@Route(CallNavigation.LIVE)
@PermitAll
final class LiveCallsView extends TenantView {
    /** Clocks tick in the browser; the server only says when a call began, by its own clock. */
    private static final String TICK =
            """
            const ahead = Date.now() - $0;
            const show = () => this.querySelectorAll('[data-since]').forEach(clock => {
              const s = Math.max(0, Math.floor((Date.now() - ahead - Number(clock.dataset.since)) / 1000));
              const two = n => String(n).padStart(2, '0');
              clock.textContent = (s >= 3600 ? Math.floor(s / 3600) + ':' + two(Math.floor(s / 60) % 60) : Math.floor(s / 60)) + ':' + two(s % 60);
            });
            clearInterval(this.ticking);
            this.ticking = setInterval(() => this.isConnected ? show() : clearInterval(this.ticking), 500);
            show();
            """;

    private final transient LiveView live;
    private final transient Directory directory;
    private final transient LiveFeed feed;
    private final transient Map<String, LiveCallRow> rows = new HashMap<>();
    private final Div list = new Div();
    private final EmptyState empty = new EmptyState(
            VaadinIcon.PHONE,
            "All quiet",
            "As soon as somebody calls, the call appears here with the phones that ring and who answers. Nothing to reload.");
    private transient DirectoryPage known = DirectoryPage.empty();

    LiveCallsView(TenantGate gate, LiveView live, Directory directory) {
        super(gate);
        this.live = live;
        this.directory = directory;
        this.feed = new LiveFeed(live, this, this::happened);
        title("Live calls");
        list.addClassName("rh-calls");
        list.getElement().setAttribute("data-testid", "live-calls");
        add(new PageHead("Live calls").lead("Who is calling, which phones ring, and who talks – as it happens."), empty, list);
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        known = directory.of(access);
        feed.follow(access);
        rows.clear();
        list.removeAll();
        live.calls(access).forEach(this::show);
        empty.setVisible(rows.isEmpty());
        list.getElement().executeJs(TICK, (double) System.currentTimeMillis());
    }

    private void happened(LiveChange change) {
        switch (change) {
            case LiveChange.CallChanged(var call) -> show(call);
            case LiveChange.FlagChanged ignored -> {}
            case LiveChange.CallEnded(var id) -> gone(id);
            case LiveChange.PresenceChanged ignored -> {}
            case LiveChange.TrunkChanged ignored -> {}
            case LiveChange.Published ignored -> {}
        }
        empty.setVisible(rows.isEmpty());
    }

    private void show(LiveCall call) {
        var row = rows.get(call.id());
        if (row == null) {
            row = new LiveCallRow(access().canWrite() ? this::hangUp : null);
            rows.put(call.id(), row);
            list.addComponentAsFirst(row);
        }
        row.show(call, known);
    }

    private void gone(String id) {
        var row = rows.remove(id);
        if (row != null) {
            list.remove(row);
        }
    }

    private void hangUp(String id) {
        if (!live.hangUp(access(), id)) {
            Notices.trouble("That call has ended already.");
        }
    }
}
