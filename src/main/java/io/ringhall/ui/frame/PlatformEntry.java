package io.ringhall.ui.frame;

import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.function.Supplier;

/** A place in the navigation for those who look after several tenants. */
public record PlatformEntry(int order, boolean administratorsOnly, Supplier<SideNavItem> item) {
    /** For resellers too. */
    public PlatformEntry(int order, Supplier<SideNavItem> item) {
        this(order, false, item);
    }
}
