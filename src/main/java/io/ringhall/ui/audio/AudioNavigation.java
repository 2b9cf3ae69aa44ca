package io.ringhall.ui.audio;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.ui.frame.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to audio files. */
@Configuration(proxyBeanMethods = false)
public class AudioNavigation {
    /** The parameter is {@link #NEW}, {@link #DEFAULTS} or the id of a file. */
    static final String LIST = "t/:domain/audio/:number?";
    static final String NEW = "new";
    static final String DEFAULTS = "defaults";

    @Bean
    NavigationEntry audioInNavigation() {
        return new NavigationEntry("Where calls can go", 33, domain -> {
            var item = new SideNavItem(
                    "Audio", AudioListView.class, new RouteParameters("domain", domain), VaadinIcon.MUSIC.create());
            item.setMatchNested(true);
            return item;
        });
    }

    public static String path(String domain) {
        return "t/" + domain + "/audio";
    }

    public static String path(String domain, String id) {
        return path(domain) + "/" + id;
    }
}
