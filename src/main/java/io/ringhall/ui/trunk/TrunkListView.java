package io.ringhall.ui.trunk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkDesk;
import io.ringhall.plan.trunk.TrunkId;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.ThingGrid;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's trunks with how they fare; one of them open when the URL names it. */
@Route(TrunkNavigation.LIST)
@PermitAll
final class TrunkListView extends TenantView {
    private final transient TrunkDesk desk;
    private final transient LiveView live;
    private final transient OpenDialog open = new OpenDialog(this);
    private final transient LiveFeed feed;
    private transient @Nullable ThingGrid<TrunkData> grid;
    private transient List<TrunkData> shown = List.of();
    private transient @Nullable TrunkData edited;
    private final Span standing = new Span();

    TrunkListView(TenantGate gate, TrunkDesk desk, LiveView live) {
        super(gate);
        this.desk = desk;
        this.live = live;
        feed = new LiveFeed(live, this, this::changed);
        standing.getElement().setAttribute("role", "status").setAttribute("data-testid", "trunk-now");
        title("Trunks");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(access);
        feed.follow(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(TrunkNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(id(number).flatMap(id -> desk.find(access, id)).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        shown = all;
        grid = null;
        removeAll();
        var head = new PageHead("Trunks").lead("Your carriers: the ways out to the public network, and in from it.");
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CONNECT,
                    "No trunk yet",
                    "With a trunk, cell phones ring and people outside can call you. You need what your carrier sent you: a host, a user name and a password.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var table = new ThingGrid<TrunkData>(
                        TrunkData::name, "Now", this::describe, one -> desk.id(access(), one.name()).ifPresent(id -> go(id.toString())))
                .keepingDetails();
        table.setItems(all);
        grid = table;
        add(table);
    }

    /** Only the row it is about, and the open form's line. */
    private void changed(LiveChange change) {
        switch (change) {
            case LiveChange.TrunkChanged(var trunk) -> {
                var table = grid;
                if (table != null) {
                    shown.stream()
                            .filter(one -> one.name().equals(trunk.name()))
                            .forEach(one -> table.getDataProvider().refreshItem(one));
                }
                if (edited != null && edited.name().equals(trunk.name())) {
                    standing.setText(TrunkWords.now(trunk));
                }
            }
            case LiveChange.Published ignored -> {
                if (grid != null) {
                    grid.getDataProvider().refreshAll();
                }
            }
            case LiveChange.CallChanged ignored -> {}
            case LiveChange.CallEnded ignored -> {}
            case LiveChange.FlagChanged ignored -> {}
            case LiveChange.PresenceChanged ignored -> {}
        }
    }

    private String describe(TrunkData one) {
        return live.trunk(access(), one.name()).map(TrunkWords::now).orElse("Not live yet");
    }

    private void edit(@Nullable TrunkData existing) {
        edited = existing;
        var problems = new Problems();
        var form = new TrunkDataForm(problems);
        form.open(existing == null ? TrunkData.of("", "") : existing, access().canWrite());
        var dialog = new EditDialog(existing == null ? "New trunk" : existing.name(), problems, form);
        if (access().canWrite()) {
            dialog.saving(
                    () -> form.data().map(data -> existing == null
                            ? desk.create(access(), data)
                            : desk.update(access(), existing.name(), data, existing.revision())),
                    saved -> go(""));
        }
        if (existing != null && access().canWrite()) {
            dialog.also(deleteButton(existing));
            standing.setText(describe(existing));
            var now = Panel.setting(testButton(existing), "");
            now.add(standing);
            form.addComponentAsFirst(now);
        }
        open.show(dialog, () -> go(""));
    }

    private Button deleteButton(TrunkData existing) {
        var delete = new Button("Delete", click -> new DeleteDialog(
                        existing.name(),
                        List.of(),
                        () -> desk.delete(access(), existing.name()),
                        () -> go(""))
                .open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        return delete;
    }

    /** Registers and probes at once; form and list show what came of it. */
    private Button testButton(TrunkData existing) {
        var test = new Button("Test now", click -> Notices.done(live.testTrunk(access(), existing.name())
                ? "Asked the carrier. What it says is shown here and in the list."
                : "Not live: save it switched on first."));
        test.getElement().setAttribute("data-testid", "trunk-test");
        return test;
    }

    private static Optional<TrunkId> id(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(new TrunkId(Long.parseLong(text))) : Optional.empty();
    }

    private Button addButton() {
        var button = new Button("Add trunk", VaadinIcon.PLUS.create(), click -> go(TrunkNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-trunk");
        return button;
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? TrunkNavigation.path(domain) : TrunkNavigation.path(domain, number)));
    }
}
