package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to mailboxes. */
@Configuration(proxyBeanMethods = false)
public class MailboxNavigation {
    static final String LIST = "t/:domain/mailboxes";
    static final String DETAILS = "t/:domain/mailboxes/:number";

    @Bean
    NavigationEntry mailboxesInNavigation() {
        return new NavigationEntry("Where calls can go", 32, domain -> {
            var item = new SideNavItem(
                    "Mailboxes",
                    MailboxListView.class,
                    new RouteParameters("domain", domain),
                    VaadinIcon.ENVELOPE_OPEN.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/mailboxes";
    }

    public static String path(String domain, String number) {
        return path(domain) + "/" + number;
    }
}
