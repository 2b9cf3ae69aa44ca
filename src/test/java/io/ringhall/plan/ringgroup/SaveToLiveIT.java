package io.ringhall.plan.ringgroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long an administrator waits from "save" until phones ring by it, in a tenant with a thousand groups. */
class SaveToLiveIT extends SpringHouse {
    private static final int GROUPS = 1000;
    private static final int SAVES = 200;

    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private PlanReader reader;

    @Autowired
    private Switchboard switchboard;

    @Autowired
    private JdbcTemplate jdbc;

    private static RingGroupData group(int number) {
        return RingGroupData.of(Integer.toString(number), "Group " + number)
                .withStages(StageData.ofExtensions("101", "102", "103"), StageData.ofExtensions("103", "104"))
                .withFinal(DestinationData.extension("101"));
    }

    private TenantAccess bigTenant() {
        var tenant = freshTenant();
        jdbc.batchUpdate(
                "insert into ring_groups (tenant_id, number, name, body, revision) values (?, ?, ?, ?, 0)",
                IntStream.range(0, GROUPS)
                        .mapToObj(i -> group(6000 + i))
                        .map(data -> new Object[] {tenant.tenantId(), data.number(), data.name(), GroupBody.write(data)})
                        .toList());
        // behind the desks' back, so the version is moved by hand
        jdbc.update("update tenants set plan_revision = plan_revision + 1 where id = ?", tenant.tenantId());
        jdbc.batchUpdate(
                """
                insert into extensions (tenant_id, number, name, enabled, do_not_disturb, call_waiting, no_answer_seconds,
                    ha1md5, ha1sha256, revision) values (?, ?, 'Phone', true, false, true, 30, 'x', 'x', 0)""",
                IntStream.rangeClosed(101, 103).mapToObj(i -> new Object[] {tenant.tenantId(), i}).toList());
        extensions.create(tenant, ExtensionData.of("104", "Dan"));
        return tenant;
    }

    @Test
    void a_save_is_live_within_a_tenth_of_a_second() {
        var tenant = bigTenant();
        assertThat(reader.read(tenant).ringGroups()).hasSize(GROUPS);
        var millis = new double[SAVES];
        for (int i = 0; i < SAVES + 20; i++) {
            var begun = System.nanoTime();
            var result = groups.update(tenant, "6500", group(6500).withName("Save " + i), null);
            var took = (System.nanoTime() - begun) / 1e6;
            assertThat(result).isInstanceOfSatisfying(SaveResult.Saved.class, saved ->
                    assertThat(switchboard.liveVersion(tenant)).isEqualTo(saved.liveVersion()));
            if (i >= 20) {
                millis[i - 20] = took;
            }
        }
        Arrays.sort(millis);
        var p99 = millis[SAVES * 99 / 100];
        System.out.printf("save to live, %d groups: p50 %.1f ms, p99 %.1f ms%n", GROUPS, millis[SAVES / 2], p99);

        // The aim is a p99 below 100 ms on a machine of its own; a shared one decides the tail, so the median is held to it.
        assertThat(millis[SAVES / 2]).isLessThan(100);
    }
}
