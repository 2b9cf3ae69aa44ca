package io.ringhall.ui.queue;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to call queues. */
@Configuration(proxyBeanMethods = false)
public class QueueNavigation {
    static final String LIST = "t/:domain/queues/:number?";
    static final String NEW = "new";
    static final String AGENTS = "t/:domain/queues/:number/agents";

    @Bean
    NavigationEntry queuesInNavigation() {
        return new NavigationEntry("Where calls can go", 31, domain -> {
            var item = new SideNavItem(
                    "Call queues", QueueListView.class, new RouteParameters("domain", domain), VaadinIcon.HOURGLASS.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/queues";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }

    /** Who waits and who is logged in. */
    public static String agents(String domain, String number) {
        return path(domain, number) + "/agents";
    }
}
