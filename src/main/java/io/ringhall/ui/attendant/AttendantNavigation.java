package io.ringhall.ui.attendant;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to IVRs. */
@Configuration(proxyBeanMethods = false)
public class AttendantNavigation {
    static final String LIST = "t/:domain/ivrs/:number?";
    static final String NEW = "new";

    @Bean
    NavigationEntry ivrsInNavigation() {
        return new NavigationEntry("Where calls can go", 30, domain -> {
            var item = new SideNavItem(
                    "IVRs", AttendantListView.class, new RouteParameters("domain", domain), VaadinIcon.SITEMAP.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/ivrs";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
