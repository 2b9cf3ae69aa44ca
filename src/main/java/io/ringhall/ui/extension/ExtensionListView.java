package io.ringhall.ui.extension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.extension.ExtensionCredentials;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's extensions with what their phones are doing; one of them open when the URL names it. */
@Route(ExtensionNavigation.LIST)
@PermitAll
final class ExtensionListView extends TenantView {
    private final transient ExtensionDesk desk;
    private final transient Directory directory;
    private final transient LiveView live;
    private final transient SipServer server;
    private final transient LiveFeed feed;
    private final transient OpenDialog open = new OpenDialog(this);
    private final ExtensionGrid grid = new ExtensionGrid(extension -> go(extension.number()));
    private final TextField search = new TextField();
    private List<ExtensionData> extensions = List.of();

    ExtensionListView(TenantGate gate, ExtensionDesk desk, Directory directory, LiveView live, SipServer server) {
        super(gate);
        this.desk = desk;
        this.directory = directory;
        this.live = live;
        this.server = server;
        this.feed = new LiveFeed(live, this, this::happened);
        title("Extensions");
        search.setPlaceholder("Search name or number");
        search.setAriaLabel("Search extensions");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        search.addValueChangeListener(change -> grid.search(change.getValue()));
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(access);
        feed.follow(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(ExtensionNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, number).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        extensions = desk.list(access);
        removeAll();
        var head = new PageHead("Extensions")
                .lead("The phones of your people. Each registers with its own number and password.");
        add(head);
        if (extensions.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    "Nobody has a phone yet",
                    "An extension is a person's number inside, such as 101. Add one, type its credentials into a phone or an app, "
                            + "and it rings.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var bar = new Div(search, PresenceLegend.create());
        bar.addClassName("rh-toolbar");
        bar.getStyle().set("align-items", "center");
        add(bar, grid);
        grid.show(extensions, live.presence(access), live.registrations(access), live.subscriptions(access));
    }

    private void edit(@Nullable ExtensionData extension) {
        var dialog = new ExtensionDialog(access(), desk, directory.of(access()), extension, this::credentials, () -> go(""));
        open.show(dialog, () -> go(""));
    }

    private void credentials(ExtensionCredentials credentials) {
        show(access());
        new CredentialsDialog(credentials, server).open();
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? ExtensionNavigation.path(domain) : ExtensionNavigation.path(domain, number)));
    }

    private void happened(LiveChange change) {
        if (change instanceof LiveChange.PresenceChanged(var presence)) {
            grid.presence(presence, live.registrations(access()));
        }
    }

    private Button addButton() {
        var button = new Button("Add extension", VaadinIcon.PLUS.create(), click -> go(ExtensionNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-extension");
        return button;
    }
}
