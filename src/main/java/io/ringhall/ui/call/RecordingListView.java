package io.ringhall.ui.call;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.calls.Recording;
import io.ringhall.calls.RecordingAlarm;
import io.ringhall.calls.Recordings;
import io.ringhall.identity.SignedIn;
import io.ringhall.identity.UserData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantTime;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** A tenant's recorded calls, newest first; each leads to its call, where it is heard. */
@Route(CallNavigation.RECORDINGS)
@PermitAll
final class RecordingListView extends TenantView {
    private static final int PAGE = 100;

    private final transient Recordings recordings;
    private final transient RecordingAlarm alarm;
    private final transient Directory directory;
    private final transient TenantTime time;
    private final transient SignedIn signedIn;

    RecordingListView(
            TenantGate gate, Recordings recordings, RecordingAlarm alarm, Directory directory, TenantTime time, SignedIn signedIn) {
        super(gate);
        this.recordings = recordings;
        this.alarm = alarm;
        this.directory = directory;
        this.time = time;
        this.signedIn = signedIn;
        title("Recordings");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        removeAll();
        add(new PageHead("Recordings").lead("Calls of groups that record. Who listens is written down."));
        alarm.now().ifPresent(what -> {
            var box = new Div(what + ".");
            box.addClassName("rh-errors");
            box.getElement().setAttribute("role", "alert");
            box.getElement().setAttribute("data-testid", "recording-alarm");
            add(box);
        });
        var first = recordings.list(access, null, null, PAGE);
        if (first.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.MICROPHONE,
                    "No recording yet",
                    "Choose in a ring group's settings whether its calls are recorded: always, or when somebody asks for it with *93."));
            return;
        }
        show(access, first);
    }

    private void show(TenantAccess access, List<Recording> first) {
        var all = new ArrayList<>(first);
        var grid = grid(access, directory.of(access), time.of(access));
        grid.setItems(all);
        var more = new Button("Older ones");
        more.setVisible(first.size() == PAGE);
        more.addClickListener(click -> {
            var next = recordings.list(access, null, all.getLast().startedAt(), PAGE);
            all.addAll(next);
            grid.setItems(all);
            more.setVisible(next.size() == PAGE);
        });
        add(grid, more);
    }

    private Grid<Recording> grid(TenantAccess access, DirectoryPage known, WallClock clock) {
        var grid = new Grid<Recording>();
        grid.addColumn(new ComponentRenderer<>(one -> {
                    var link = new Anchor(CallNavigation.details(access.domain(), one.id()), clock.dayAndTime(one.startedAt()));
                    link.getElement().setAttribute("data-testid", "recording-" + one.id());
                    return link;
                }))
                .setHeader("When")
                .setFlexGrow(2);
        grid.addColumn(one -> one.fromName() == null ? one.from() : one.fromName() + " (" + one.from() + ")").setHeader("Caller").setFlexGrow(2);
        var group = grid.addColumn(one -> (one.group() + " " + known.nameOf(one.group())).strip()).setHeader("Group").setFlexGrow(2);
        var agent = grid.addColumn(one -> (one.agent() + " " + known.nameOf(one.agent())).strip()).setHeader("Answered by").setFlexGrow(2);
        grid.addColumn(one -> WallClock.span(one.length()) + (one.complete() ? "" : " …")).setHeader("Length").setFlexGrow(1);
        if (access.canWrite()) {
            grid.addColumn(new ComponentRenderer<>(one -> delete(access, one))).setHeader("").setFlexGrow(0).setAutoWidth(true);
        }
        NarrowScreen.watch(grid, narrow -> {
            group.setVisible(!narrow);
            agent.setVisible(!narrow);
        });
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("data-testid", "recordings");
        return grid;
    }

    private Button delete(TenantAccess access, Recording one) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> {
            recordings.delete(access, one.id(), signedIn.maybe().map(UserData::username).orElse("?"));
            Notices.done("Deleted.");
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Delete the recording of the call from " + one.from());
        return button;
    }
}
