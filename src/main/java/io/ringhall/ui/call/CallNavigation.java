package io.ringhall.ui.call;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to calls. */
@Configuration(proxyBeanMethods = false)
public class CallNavigation {
    static final String LIVE = "t/:domain/live";
    static final String HISTORY = "t/:domain/calls";
    static final String DETAILS = "t/:domain/calls/:call";
    static final String CALL = "call";
    static final String RECORDINGS = "t/:domain/recordings";

    @Bean
    NavigationEntry liveCallsInNavigation() {
        return new NavigationEntry("Calls", 50, domain -> new SideNavItem(
                "Live calls", LiveCallsView.class, new RouteParameters("domain", domain), VaadinIcon.PHONE.create()));
    }

    @Bean
    NavigationEntry callHistoryInNavigation() {
        return new NavigationEntry("Calls", 51, domain -> {
            var item = new SideNavItem(
                    "Call history",
                    CallHistoryView.class,
                    new RouteParameters("domain", domain),
                    VaadinIcon.TIME_BACKWARD.create());
            item.setMatchNested(true);
            return item;
        });
    }

    @Bean
    NavigationEntry recordingsInNavigation() {
        return new NavigationEntry("Calls", 52, domain -> new SideNavItem(
                "Recordings", RecordingListView.class, new RouteParameters("domain", domain), VaadinIcon.MICROPHONE.create()));
    }

    public static String live(String domain) {
        return "t/" + domain + "/live";
    }

    public static String history(String domain) {
        return "t/" + domain + "/calls";
    }

    public static String details(String domain, String id) {
        return history(domain) + "/" + id;
    }
}
