package io.ringhall.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringhall.identity.Role;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditIT extends SpringHouse {
    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private MailboxDesk mailboxes;

    @Autowired
    private JdbcClient jdbc;

    private record Row(String username, int type, String name, String body) {}

    @Test
    void who_changed_a_group_and_how_it_was_after_each_change_is_kept() {
        var tenant = freshTenant();
        mailboxes.create(tenant, MailboxData.of("703", "General Mailbox"));
        var user = signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);
        var access = gate.enter(tenant.domain());
        var group = RingGroupData.of("600", "Sales").withFinal(DestinationData.mailbox("703"));

        groups.create(access, group);
        groups.update(access, "600", group.withName("Support"), null);
        groups.delete(access, "600");

        var rows = jdbc.sql("""
                        select r.username, h.revision_type as type, h.name, h.body
                        from ring_groups_history h join revisions r on r.id = h.revision_id
                        where r.tenant_id = ? order by r.id""").param(tenant.tenantId()).query(Row.class).list();
        assertThat(rows)
                .extracting(Row::username, Row::type, Row::name)
                .containsExactly(tuple(user, 0, "Sales"), tuple(user, 1, "Support"), tuple(user, 2, "Support"));
        assertThat(rows).allSatisfy(row -> assertThat(row.body()).contains("MAILBOX"));
    }
}
