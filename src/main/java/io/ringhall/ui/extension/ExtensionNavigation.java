package io.ringhall.ui.extension;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to extensions. */
@Configuration(proxyBeanMethods = false)
public class ExtensionNavigation {
    static final String LIST = "t/:domain/extensions/:number?";
    static final String NEW = "new";

    @Bean
    NavigationEntry extensionsInNavigation() {
        return new NavigationEntry("", 20, domain -> {
            var item = new SideNavItem(
                    "Extensions", ExtensionListView.class, new RouteParameters("domain", domain), VaadinIcon.USERS.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/extensions";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
