package io.ringhall.ui.frame;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.ringhall.identity.SignedIn;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.EmptyState;
import jakarta.annotation.security.PermitAll;

/** The console's address without a path: the first tenant's ring groups, or the tenants when there is none yet. */
@Route("")
@PermitAll
final class HomeView extends Main implements BeforeEnterObserver {
    private final transient TenantGate gate;
    private final transient SignedIn signedIn;

    HomeView(TenantGate gate, SignedIn signedIn) {
        this.gate = gate;
        this.signedIn = signedIn;
        addClassName("rh-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var first = gate.visible().stream().findFirst();
        if (first.isPresent()) {
            event.forwardTo("t/" + first.get().domain() + "/groups");
        } else if (signedIn.user().tenantDomain() == null) {
            event.forwardTo("tenants");
        } else {
            removeAll();
            add(new EmptyState(VaadinIcon.LOCK, "Nothing to see here yet", "Ask your administrator to let you in."));
        }
    }
}
