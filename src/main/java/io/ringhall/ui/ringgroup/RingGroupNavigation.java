package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to ring groups. */
@Configuration(proxyBeanMethods = false)
public class RingGroupNavigation {
    static final String LIST = "t/:domain/groups";
    static final String DETAILS = "t/:domain/groups/:number";

    @Bean
    NavigationEntry ringGroupsInNavigation() {
        return new NavigationEntry("", 10, domain -> {
            var item = new SideNavItem(
                    "Ring groups",
                    RingGroupListView.class,
                    new RouteParameters("domain", domain),
                    VaadinIcon.PHONE_LANDLINE.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/groups";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }

    public static void open(String domain, String number) {
        UI.getCurrent().navigate(path(domain, number));
    }
}
