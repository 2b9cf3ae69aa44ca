package io.ringhall.ui.shared;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantRefused;
import org.jspecify.annotations.Nullable;

/**
 * A view of one tenant, named by the {@code domain} in its URL. Whoever may not see the tenant gets the same "not found" as for
 * one that does not exist.
 */
public abstract class TenantView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    /** Name of the route parameter. */
    public static final String DOMAIN = "domain";
    /** Name of the route parameter that selects a thing of the tenant. */
    public static final String NUMBER = "number";

    private final transient TenantGate gate;
    private transient @Nullable TenantAccess access;
    private QueryParameters query = QueryParameters.empty();
    private String title = "Ringhall";

    protected TenantView(TenantGate gate) {
        this.gate = gate;
        addClassName("rh-view");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        try {
            access = gate.enter(event.getRouteParameters().get(DOMAIN).orElse(""));
        } catch (TenantRefused refused) {
            throw new NotFoundException();
        }
        query = event.getLocation().getQueryParameters();
        entered(access, event.getRouteParameters());
    }

    /**
     * Called on every navigation to this view, also when only the parameters changed.
     *
     * @throws NotFoundException when the parameters select nothing
     */
    protected abstract void entered(TenantAccess access, RouteParameters parameters);

    /** @throws IllegalStateException before the view was entered */
    protected final TenantAccess access() {
        if (access == null) {
            throw new IllegalStateException("Not entered yet");
        }
        return access;
    }

    /** What stands behind the question mark of the URL; empty for what is missing. */
    protected final String query(String name) {
        return query.getSingleParameter(name).orElse("");
    }

    protected final void title(String value) {
        title = value;
    }

    @Override
    public String getPageTitle() {
        return title + " · Ringhall";
    }
}
