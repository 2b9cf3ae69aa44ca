package io.ringhall.ui.notices;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to notices and what became of them. */
@Configuration(proxyBeanMethods = false)
public class NoticesNavigation {
    static final String SETTINGS = "t/:domain/notices";
    static final String POP = "t/:domain/pop";
    static final String DELIVERIES = "t/:domain/deliveries";

    @Bean
    NavigationEntry noticesInNavigation() {
        return new NavigationEntry("Notices", 60, domain -> new SideNavItem(
                "Mails and webhooks", NoticesView.class, new RouteParameters("domain", domain), VaadinIcon.ENVELOPE_O.create()));
    }

    @Bean
    NavigationEntry deliveriesInNavigation() {
        return new NavigationEntry("Notices", 61, domain -> new SideNavItem(
                "Deliveries", DeliveriesView.class, new RouteParameters("domain", domain), VaadinIcon.PAPERPLANE_O.create()));
    }

    @Bean
    NavigationEntry screenPopInNavigation() {
        return new NavigationEntry("Calls", 52, domain -> new SideNavItem(
                "Screen pop", ScreenPopView.class, new RouteParameters("domain", domain), VaadinIcon.DESKTOP.create()));
    }

    public static String pop(String domain) {
        return "t/" + domain + "/pop";
    }

    public static String settings(String domain) {
        return "t/" + domain + "/notices";
    }

    public static String deliveries(String domain) {
        return "t/" + domain + "/deliveries";
    }
}
