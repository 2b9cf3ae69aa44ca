package io.ringhall.ui.frame;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.ringhall.identity.Role;
import io.ringhall.identity.SignedIn;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Around every page: navigation of the tenant in the URL, tenant switch, who is signed in, colour scheme. */
@Layout
@PermitAll
final class MainFrame extends AppLayout implements AfterNavigationObserver {
    private final transient TenantGate gate;
    private final transient List<NavigationEntry> entries;
    private final transient List<PlatformEntry> platformEntries;
    private final Div where = new Div();
    private final Div navigation = new Div();
    private final boolean severalTenants;
    private @Nullable String domain;

    MainFrame(
            TenantGate gate,
            SignedIn signedIn,
            AuthenticationContext authentication,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<PlatformEntry> platformEntries) {
        this.gate = gate;
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        var user = signedIn.user();
        this.platformEntries = platformEntries.stream()
                .filter(entry -> !entry.administratorsOnly() || user.role() == Role.PLATFORM_ADMINISTRATOR)
                .sorted(Comparator.comparingInt(PlatformEntry::order))
                .toList();
        severalTenants = user.tenantDomain() == null;

        setPrimarySection(Section.DRAWER);
        var spacer = new Div();
        spacer.addClassName("rh-spacer");
        var drawer = new Aside(brand(), where, navigation, spacer, new ColourScheme(), new UserBox(user, authentication));
        drawer.addClassName("rh-drawer");
        drawer.getElement().setAttribute("aria-label", "Navigation");
        addToDrawer(drawer);
        var bar = new Header(new DrawerToggle(), brand());
        bar.addClassName("rh-navbar");
        addToNavbar(bar);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getRouteParameters().get(TenantView.DOMAIN).orElse(domain);
        if (navigation.getChildren().findAny().isEmpty() || !Objects.equals(asked, domain)) {
            show(asked);
        }
    }

    private void show(@Nullable String asked) {
        var tenants = gate.visible();
        var current = tenants.stream()
                .filter(tenant -> tenant.domain().equals(asked))
                .findFirst()
                .or(() -> tenants.stream().findFirst());
        domain = current.map(TenantData::domain).orElse(null);
        where.removeAll();
        navigation.removeAll();
        current.ifPresent(tenant -> {
            where.add(tenants.size() > 1 ? tenantSwitch(tenants, tenant) : tenantName(tenant));
            entries.stream().map(NavigationEntry::section).distinct().forEach(section -> addSection(section, tenant));
        });
        if (severalTenants && !platformEntries.isEmpty()) {
            var nav = new SideNav("Platform");
            platformEntries.forEach(entry -> nav.addItem(entry.item().get()));
            navigation.add(nav);
        }
    }

    private void addSection(String section, TenantData tenant) {
        var nav = section.isEmpty() ? new SideNav() : new SideNav(section);
        nav.addClassName("rh-nav-group");
        entries.stream()
                .filter(entry -> entry.section().equals(section))
                .forEach(entry -> nav.addItem(entry.item().apply(tenant.domain())));
        navigation.add(nav);
    }

    private ComboBox<TenantData> tenantSwitch(List<TenantData> tenants, TenantData current) {
        var box = new ComboBox<TenantData>();
        box.addClassName("rh-tenant-switch");
        box.setAriaLabel("Tenant");
        box.setItems(tenants);
        box.setItemLabelGenerator(TenantData::name);
        box.setValue(current);
        box.getElement().setAttribute("data-testid", "tenant-switch");
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate("t/" + change.getValue().domain() + "/groups"));
            }
        });
        return box;
    }

    private static Div tenantName(TenantData tenant) {
        var box = new Div(tenant.name());
        box.addClassName("rh-tenant");
        return box;
    }

    private static Anchor brand() {
        var anchor = new Anchor("", new Image("assets/ringhall/ringhall.svg", ""), new Span("Ringhall"));
        anchor.addClassName("rh-brand");
        return anchor;
    }
}
