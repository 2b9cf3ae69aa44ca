package io.ringhall.ui.tenant;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.ringhall.ui.frame.PlatformEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to tenants. */
@Configuration(proxyBeanMethods = false)
public class TenantNavigation {
    static final String LIST = "tenants";

    @Bean
    PlatformEntry tenantsInNavigation() {
        return new PlatformEntry(10, () -> new SideNavItem("Tenants", TenantListView.class, VaadinIcon.BUILDING.create()));
    }

    public static String path() {
        return LIST;
    }
}
