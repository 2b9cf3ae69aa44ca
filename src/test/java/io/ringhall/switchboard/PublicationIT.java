package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.report.RegisteredContact;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublicationIT extends SpringHouse {
    @Autowired
    private Switchboard switchboard;

    @Autowired
    private EngineRoom engine;

    @Autowired
    private LiveView live;

    @Autowired
    private StoredBindings bindings;

    @Autowired
    private StoredRotations rotations;

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private RingGroupDesk groups;

    private TenantAccess tenant;

    @BeforeEach
    void tenant_with_an_extension() {
        tenant = freshTenant();
        saved(extensions.create(tenant, ExtensionData.of("101", "Ann")));
    }

    @Test
    void a_saved_group_is_live_when_the_desk_returns() {
        var saved = saved(groups.create(tenant, group("610")));

        assertThat(switchboard.liveVersion(tenant)).isEqualTo(saved.liveVersion());
        assertThat(liveGroup("610").finalDestination())
                .isEqualTo(new io.ringhall.engine.config.Destination.Busy());
    }

    @Test
    void a_refused_group_changes_nothing_that_is_live() {
        saved(groups.create(tenant, group("610")));
        var before = engine.live(tenant.domain());

        var refused = groups.update(tenant, "610", group("610").withStages(StageData.ofExtensions("101").withSeconds(4)), null);

        assertThat(refused).isInstanceOf(SaveResult.Refused.class);
        assertThat(engine.live(tenant.domain())).isSameAs(before);
    }

    @Test
    void savers_at_the_same_time_leave_everything_live_in_the_last_version() throws Exception {
        long before = switchboard.liveVersion(tenant);
        try (var savers = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 24)
                    .<Callable<SaveResult<RingGroupData>>>mapToObj(i -> () -> groups.create(tenant, group("" + (700 + i))))
                    .toList();
            for (var done : savers.invokeAll(tasks)) {
                saved(done.get());
            }
        }

        assertThat(switchboard.liveVersion(tenant)).isEqualTo(before + 24);
        for (int i = 0; i < 24; i++) {
            assertThat(liveGroup("" + (700 + i)).name()).isEqualTo("Sales");
        }
    }

    @Test
    void an_older_version_never_replaces_a_newer() {
        saved(groups.create(tenant, group("610")));
        var newest = engine.live(tenant.domain());
        assertThat(newest).isNotNull();

        var older = new io.ringhall.engine.config.TenantConfig(
                newest.version() - 1, tenant.domain(), false, java.util.Map.of());

        assertThat(engine.publish(older)).isFalse();
        assertThat(engine.live(tenant.domain())).isSameAs(newest);
    }

    @Test
    void a_deleted_tenant_leaves_the_engine() {
        signIn("admin", ADMIN_PASSWORD);
        tenants.delete(tenant.domain());

        assertThat(engine.live(tenant.domain())).isNull();
        assertThat(live.presence(tenant)).isEmpty();
    }

    @Test
    void a_suspended_tenant_is_live_as_suspended_and_comes_back() {
        signIn("admin", ADMIN_PASSWORD);
        tenants.suspend(tenant.domain(), true);
        assertThat(engine.live(tenant.domain())).matches(config -> config != null && config.suspended());

        tenants.suspend(tenant.domain(), false);
        assertThat(engine.live(tenant.domain())).matches(config -> config != null && !config.suspended());
    }

    @Test
    void registrations_are_there_after_a_restart_and_replaced_as_a_whole() {
        long soon = System.currentTimeMillis() + 60_000;
        bindings.changed(tenant.domain(), "101", List.of(contact("a", soon), contact("b", soon)));
        bindings.save();
        bindings.changed(tenant.domain(), "101", List.of(contact("b", soon), contact("c", 1)));
        bindings.save();

        assertThat(bindings.load().stream().filter(each -> each.domain().equals(tenant.domain())))
                .containsExactly(contact("b", soon));
        assertThat(live.presence(tenant))
                .containsExactly(new ExtensionPresence("101", 1, ExtensionPresence.State.IDLE));
    }

    @Test
    void the_turn_of_a_rotating_stage_is_there_after_a_restart() {
        rotations.advanced(tenant.domain() + "/1", 7);
        rotations.save();
        rotations.advanced(tenant.domain() + "/1", 8);
        rotations.save();

        assertThat(rotations.load()).containsEntry(tenant.domain() + "/1", 8L);
    }

    private RegisteredContact contact(String name, long expiresAt) {
        return new RegisteredContact(
                tenant.domain(), "101", "sip:" + name + "@10.0.0.2", "10.0.0.2:5060", "UDP", "phone", name, 3, 5, expiresAt,
                "<urn:uuid:" + name + ">", 2, List.of("<sip:edge@192.0.2.1;lr;ob>", "<sip:192.0.2.2;lr>"));
    }

    private GroupConfig liveGroup(String number) {
        var config = engine.live(tenant.domain());
        assertThat(config).isNotNull();
        assertThat(config.target(number)).as("group %s", number).isInstanceOf(GroupConfig.class);
        return (GroupConfig) java.util.Objects.requireNonNull(config.target(number));
    }

    private static RingGroupData group(String number) {
        return RingGroupData.of(number, "Sales")
                .withStages(StageData.ofExtensions("101"))
                .withFinal(DestinationData.busy());
    }

    private static <T> SaveResult.Saved<T> saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return (SaveResult.Saved<T>) result;
    }
}
