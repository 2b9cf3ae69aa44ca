package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to service flags. */
@Configuration(proxyBeanMethods = false)
public class ServiceFlagNavigation {
    static final String LIST = "t/:domain/flags/:number?";
    static final String NEW = "new";

    @Bean
    NavigationEntry serviceFlagsInNavigation() {
        return new NavigationEntry("", 15, domain -> {
            var item = new SideNavItem(
                    "Service flags", ServiceFlagListView.class, new RouteParameters("domain", domain), VaadinIcon.FLAG_O.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/flags";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
