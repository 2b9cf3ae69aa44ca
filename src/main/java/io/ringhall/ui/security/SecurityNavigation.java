package io.ringhall.ui.security;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.ringhall.ui.frame.PlatformEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the blocked sources. */
@Configuration(proxyBeanMethods = false)
public class SecurityNavigation {
    static final String BLOCKS = "security";

    @Bean
    PlatformEntry securityInNavigation() {
        return new PlatformEntry(
                20, true, () -> new SideNavItem("Security", BlockedSourcesView.class, VaadinIcon.SHIELD.create()));
    }
}
