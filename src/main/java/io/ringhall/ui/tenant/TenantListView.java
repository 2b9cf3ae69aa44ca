package io.ringhall.ui.tenant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.ringgroup.RingGroupNavigation;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.PageHead;
import jakarta.annotation.security.RolesAllowed;

/** The tenants somebody looks after. */
@Route(TenantNavigation.LIST)
@PageTitle("Tenants · Ringhall")
@RolesAllowed({"PLATFORM_ADMINISTRATOR", "RESELLER"})
final class TenantListView extends Main implements BeforeEnterObserver {
    private final transient TenantGate gate;
    private final transient TenantDesk desk;

    TenantListView(TenantGate gate, TenantDesk desk) {
        this.gate = gate;
        this.desk = desk;
        addClassName("rh-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var tenants = gate.visible();
        removeAll();
        var head = new PageHead("Tenants").lead("Each tenant is a company of its own: its SIP domain, people, groups and calls.");
        add(head);
        if (tenants.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BUILDING,
                    "The first tenant",
                    "Create a company with its SIP domain. Then add extensions, put them into a ring group, and call.",
                    addButton()));
            return;
        }
        head.action(addButton());
        var grid = new Grid<TenantData>();
        grid.addColumn(new ComponentRenderer<>(TenantListView::name)).setHeader("Tenant").setFlexGrow(3);
        var zone = grid.addColumn(TenantData::timeZone).setHeader("Time zone").setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::actions)).setHeader("Actions").setAutoWidth(true).setFlexGrow(0);
        NarrowScreen.watch(grid, narrow -> zone.setVisible(!narrow));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(tenants.size() <= 50);
        grid.setItems(tenants);
        add(grid);
    }

    private static Div name(TenantData tenant) {
        var domain = new Span(tenant.domain() + (tenant.suspended() ? " · suspended" : ""));
        domain.addClassNames("rh-muted", "rh-small");
        domain.getStyle().set("display", "block");
        var cell = new Div(new Span(tenant.name()), domain);
        cell.getElement().setAttribute("data-testid", "tenant-" + tenant.domain());
        return cell;
    }

    private Div actions(TenantData tenant) {
        var open = new Button("Open", click -> getUI().ifPresent(ui -> ui.navigate(RingGroupNavigation.path(tenant.domain()))));
        open.getElement().setAttribute("data-testid", "open-" + tenant.domain());
        var edit = new Button(VaadinIcon.COG_O.create(), click -> TenantDialogs.edit(desk, tenant, this::show).open());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel("Settings of " + tenant.name());
        return new Div(open, edit);
    }

    private Button addButton() {
        var add = new Button("Add tenant", VaadinIcon.PLUS.create(), click -> TenantDialogs.create(desk, saved -> getUI()
                        .ifPresent(ui -> ui.navigate(RingGroupNavigation.path(saved.domain()))))
                .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.getElement().setAttribute("data-testid", "add-tenant");
        return add;
    }
}
