package io.ringhall.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.identity.Administrators;
import io.ringhall.identity.Role;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.testing.SpringHouse;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class TenantIsolationIT extends SpringHouse {
    @Autowired
    private EntityManager database;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TenantScope scope;

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private Administrators administrators;

    private long countExtensions() {
        Long count = transactions.execute(status ->
                database.createQuery("select count(e) from Extension e", Long.class).getSingleResult());
        return count == null ? -1 : count;
    }

    private TenantAccess tenantWithOneExtension() {
        var tenant = freshTenant();
        extensions.create(tenant, ExtensionData.of("101", "Alice"));
        return tenant;
    }

    @Test
    void a_session_without_a_tenant_is_an_error() {
        assertThatThrownBy(this::countExtensions).rootCause().hasMessageContaining("No tenant is bound");
    }

    @Test
    void a_tenant_sees_its_own_rows_only() {
        var first = tenantWithOneExtension();
        var second = freshTenant();

        assertThat(scope.call(first, this::countExtensions)).isEqualTo(1);
        assertThat(scope.call(second, this::countExtensions)).isZero();
        assertThat(extensions.find(second, "101")).isEmpty();
    }

    @Test
    void the_platforms_own_work_sees_no_tenants_rows() {
        tenantWithOneExtension();

        assertThat(scope.platform(this::countExtensions)).isZero();
    }

    @Test
    void a_transaction_never_changes_its_tenant() {
        var first = freshTenant();
        var second = freshTenant();

        assertThatThrownBy(() -> scope.call(
                        first, () -> transactions.execute(status -> scope.call(second, this::countExtensions))))
                .hasMessageContaining("another tenant");
    }

    @Test
    void somebody_elses_tenant_is_refused_just_like_one_that_does_not_exist() {
        var mine = freshTenant();
        var theirs = freshTenant();
        signInAsNew(mine, Role.TENANT_ADMINISTRATOR);

        assertThat(gate.enter(mine.domain()).canWrite()).isTrue();
        assertThatThrownBy(() -> gate.enter(theirs.domain())).isInstanceOf(TenantRefused.class).hasMessage("No such tenant");
        assertThatThrownBy(() -> gate.enter("nobody.example.com"))
                .isInstanceOf(TenantRefused.class)
                .hasMessage("No such tenant");
        assertThat(gate.visible()).extracting(TenantData::domain).containsExactly(mine.domain());
    }

    @Test
    void nobody_signed_in_means_no_tenant_at_all() {
        var tenant = freshTenant();

        assertThatThrownBy(() -> gate.enter(tenant.domain())).isInstanceOf(TenantRefused.class);
        assertThat(gate.visible()).isEmpty();
    }

    @Test
    void a_viewer_looks_but_does_not_touch() {
        var tenant = tenantWithOneExtension();
        signInAsNew(tenant, Role.TENANT_VIEWER);
        var access = gate.enter(tenant.domain());

        assertThat(extensions.list(access)).hasSize(1);
        assertThatThrownBy(() -> extensions.create(access, ExtensionData.of("102", "Bob")))
                .isInstanceOf(TenantReadOnly.class);
        assertThatThrownBy(() -> tenants.suspend(tenant.domain(), true)).isInstanceOf(TenantReadOnly.class);
    }

    @Test
    void a_tenants_administrator_does_not_manage_the_tenant_itself() {
        var tenant = freshTenant();
        signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);

        assertThatThrownBy(() -> tenants.suspend(tenant.domain(), true)).isInstanceOf(TenantReadOnly.class);
        assertThatThrownBy(() -> tenants.create(TenantData.of("new.example.com", "New"))).isInstanceOf(TenantRefused.class);
    }

    @Test
    void a_reseller_creates_tenants_and_sees_no_others() {
        var others = freshTenant();
        administrators.createReseller("Acme", "acme", new Secret(PASSWORD));
        signIn("acme", PASSWORD);

        assertThat(tenants.create(TenantData.of("acme-customer.example.com", "Customer")))
                .isInstanceOf(SaveResult.Saved.class);

        assertThat(gate.visible()).extracting(TenantData::domain).containsExactly("acme-customer.example.com");
        assertThatThrownBy(() -> gate.enter(others.domain())).isInstanceOf(TenantRefused.class);
        assertThat(tenants.suspend("acme-customer.example.com", true)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void the_platform_administrator_enters_every_tenant() {
        var tenant = freshTenant();
        signIn("admin", ADMIN_PASSWORD);

        assertThat(gate.enter(tenant.domain()).canWrite()).isTrue();
        assertThat(gate.visible()).extracting(TenantData::domain).contains(tenant.domain(), "demo.ringhall.local");
    }

    @Test
    void a_deleted_tenant_takes_everything_with_it() {
        var tenant = tenantWithOneExtension();
        signIn("admin", ADMIN_PASSWORD);

        tenants.delete(tenant.domain());

        assertThat(scope.call(tenant, this::countExtensions)).isZero();
        assertThatThrownBy(() -> gate.enter(tenant.domain())).isInstanceOf(TenantRefused.class);
    }
}
