package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** A tenant's ring groups, each with its path at a glance. */
@Route(RingGroupNavigation.LIST)
@PermitAll
final class RingGroupListView extends TenantView {
    private static final int SHOWN = 120;

    private final transient RingGroupDesk desk;
    private final transient Directory directory;
    private final Div tiles = new Div();
    private final TextField search = new TextField();
    private List<RingGroupData> groups = List.of();
    private DirectoryPage known = DirectoryPage.empty();

    RingGroupListView(TenantGate gate, RingGroupDesk desk, Directory directory) {
        super(gate);
        this.desk = desk;
        this.directory = directory;
        tiles.addClassName("rh-groups");
        search.setPlaceholder("Search name or number");
        search.setAriaLabel("Search ring groups");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> render());
        title("Ring groups");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        groups = desk.list(access);
        known = directory.of(access);
        removeAll();
        var head = new PageHead("Ring groups")
                .lead("One number, several people: the call goes through up to three stages until somebody answers.");
        add(head);
        if (groups.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.PHONE_LANDLINE,
                    "Your first ring group",
                    "A ring group has a number of its own. Calls to it ring the people of stage 1; when nobody answers, those of "
                            + "stage 2 and 3; and at last go to a mailbox, a menu or whatever you choose.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        if (groups.size() > 6) {
            search.addClassName("grow");
            var bar = new Div(search);
            bar.addClassName("rh-toolbar");
            add(bar);
        }
        add(tiles);
        render();
    }

    private void render() {
        var needle = search.getValue().strip().toLowerCase(Locale.ROOT);
        tiles.removeAll();
        groups.stream()
                .filter(group -> group.number().startsWith(needle) || group.name().toLowerCase(Locale.ROOT).contains(needle))
                .limit(SHOWN)
                .map(group -> new RingGroupTile(access().domain(), group, known))
                .forEach(tiles::add);
    }

    private Button addButton() {
        var button = new Button("Add ring group", VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-group");
        button.addClickListener(click -> new AddRingGroupDialog(
                        access(), desk, known, saved -> RingGroupNavigation.open(access().domain(), saved.number()))
                .open());
        return button;
    }
}
