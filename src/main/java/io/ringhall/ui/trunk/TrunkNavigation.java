package io.ringhall.ui.trunk;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to trunks. */
@Configuration(proxyBeanMethods = false)
public class TrunkNavigation {
    static final String LIST = "t/:domain/trunks/:number?";
    static final String NEW = "new";

    @Bean
    NavigationEntry trunksInNavigation() {
        return new NavigationEntry("Outside", 40, domain -> {
            var item = new SideNavItem(
                    "Trunks", TrunkListView.class, new RouteParameters("domain", domain), VaadinIcon.CONNECT.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/trunks";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
