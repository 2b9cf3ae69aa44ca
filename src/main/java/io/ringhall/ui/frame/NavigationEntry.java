package io.ringhall.ui.frame;

import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.function.Function;

/**
 * One feature's place in the navigation. Each feature declares its own as a bean; the frame knows none by name.
 *
 * @param section heading it stands under, empty for the first block
 * @param order place within the console, small first
 * @param item the link for a tenant's domain
 */
public record NavigationEntry(String section, int order, Function<String, SideNavItem> item) {}
