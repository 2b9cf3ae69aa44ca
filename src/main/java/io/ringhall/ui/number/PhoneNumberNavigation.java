package io.ringhall.ui.number;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to telephone numbers. */
@Configuration(proxyBeanMethods = false)
public class PhoneNumberNavigation {
    static final String LIST = "t/:domain/numbers/:number?";
    static final String NEW = "new";
    static final String PLAN = "plan";

    @Bean
    NavigationEntry numbersInNavigation() {
        return new NavigationEntry("Outside", 41, domain -> {
            var item = new SideNavItem(
                    "Numbers", PhoneNumberListView.class, new RouteParameters("domain", domain), VaadinIcon.HASH.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/numbers";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
