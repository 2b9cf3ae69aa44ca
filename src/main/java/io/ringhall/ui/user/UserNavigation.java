package io.ringhall.ui.user;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to a tenant's users. */
@Configuration(proxyBeanMethods = false)
public class UserNavigation {
    static final String LIST = "t/:domain/users/:number?";
    static final String NEW = "new";

    @Bean
    NavigationEntry usersInNavigation() {
        return new NavigationEntry("People", 60, domain -> {
            var item = new SideNavItem("Users", path(domain), VaadinIcon.USER_CARD.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/users";
    }

    static String path(String domain, String username) {
        return path(domain) + "/" + username;
    }
}
