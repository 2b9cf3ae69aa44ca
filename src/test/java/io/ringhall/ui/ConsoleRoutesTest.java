package io.ringhall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every page there is, also for those not yet written. */
class ConsoleRoutesTest {
    private final List<? extends Class<?>> views = new ClassFileImporter()
            .importPackages("io.ringhall.ui").stream()
                    .filter(type -> type.isAnnotatedWith(Route.class))
                    .map(JavaClass::reflect)
                    .toList();

    @Test
    void a_page_under_a_tenants_address_asks_the_gate_before_it_shows_anything() {
        var tenantViews = views.stream().filter(view -> path(view).startsWith("t/")).toList();
        assertThat(tenantViews).hasSizeGreaterThanOrEqualTo(9);
        assertThat(tenantViews).allSatisfy(view -> {
            assertThat(TenantView.class).isAssignableFrom(view);
            assertThat(path(view)).startsWith("t/:" + TenantView.DOMAIN + "/");
        });
    }

    @Test
    void every_page_says_who_may_see_it_and_only_log_in_is_for_everybody() {
        assertThat(views).allSatisfy(view -> assertThat(view.isAnnotationPresent(PermitAll.class)
                        || view.isAnnotationPresent(RolesAllowed.class)
                        || view.isAnnotationPresent(AnonymousAllowed.class))
                .as("access annotation of %s", view)
                .isTrue());
        assertThat(views.stream().filter(view -> view.isAnnotationPresent(AnonymousAllowed.class)).map(this::path))
                .containsExactly("login");
    }

    @Test
    void pages_are_reached_by_their_features_navigation_only() {
        assertThat(views).allSatisfy(view -> assertThat(Modifier.isPublic(view.getModifiers())).as("public %s", view).isFalse());
    }

    private String path(Class<?> view) {
        return view.getAnnotation(Route.class).value();
    }
}
