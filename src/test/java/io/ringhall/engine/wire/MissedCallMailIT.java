package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.calls.CallFilter;
import io.ringhall.calls.CallHistory;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.notices.MissedCallMail;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.notices.Sending;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.WhenFull;
import io.ringhall.testing.MailBox;
import io.ringhall.testing.SpringHouse;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * From the phone to the mail server: a real call, the engine, journal, database, outbox and a real SMTP server (behaviour.md §3,
 * Missed-call email; §8: never a mail though a colleague answered, never none when the caller gives up).
 */
class MissedCallMailIT extends SpringHouse {
    private static final AtomicInteger GROUPS = new AtomicInteger(610);

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private MailboxDesk mailboxes;

    @Autowired
    private NoticesDesk notices;

    @Autowired
    private LiveView live;

    @Autowired
    private CallHistory history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JavaMailSenderImpl sender;

    private final List<WirePhone> phones = new ArrayList<>();
    private TenantAccess tenant;
    private MailBox mail;
    private String group;
    private List<String> members;
    private String recipient;

    @BeforeEach
    void house() {
        mail = new MailBox(sender);
        // Other tests have phones in this tenant, too, whichever runs first.
        if (!gate.allDomains().contains(WirePhone.DOMAIN)) {
            tenants.createAsSystem(new TenantData(WirePhone.DOMAIN, "Wire & Sons", "Europe/Berlin", false, 0, WhenFull.BUSY));
        }
        tenant = gate.asSystem(WirePhone.DOMAIN);
        if (extensions.find(tenant, "100").isEmpty()) {
            extension("100");
            saved(mailboxes.create(tenant, MailboxData.of("703", "General")));
        }
        group = Integer.toString(GROUPS.incrementAndGet());
        // of their own for each test: a phone of the test before stays registered
        members = List.of(group + "1", group + "2", group + "3");
        members.forEach(this::extension);
        recipient = "team-" + group + "@example.com";
    }

    @AfterEach
    void hangUp() {
        phones.forEach(WirePhone::close);
        mail.close();
    }

    private void extension(String number) {
        saved(extensions.create(tenant, ExtensionData.of(number, "Ext " + number), new Secret(WirePhone.PASSWORD)));
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }

    /** A stage for each of the first members. */
    private void group(DestinationData last, int count) {
        var stages = members.subList(0, count).stream().map(StageData::ofExtensions).toList();
        saved(groups.create(tenant, RingGroupData.of(group, "Sales <b>")
                .withStages(stages)
                .withFinal(last)
                .withNotices(new GroupNotices(new MissedCallMail(Sending.ON, List.of(recipient)), null, null, false))));
    }

    private WirePhone phone(String user) {
        var phone = new WirePhone(user, new Line.Udp(live.engineFigures().sipPort()));
        phones.add(phone);
        phone.register();
        return phone;
    }

    /** Waits until the call has been told about, whatever is told. */
    private List<MimeMessage> mails() {
        Wait.until(() -> calls("ended_at is not null") == 1 && jdbc.queryForObject(
                        "select count(*) from finished_calls f join calls c on c.id = f.call_id where c.ring_group = ?", Long.class, group) == 0);
        Wait.until(() -> outbox("waiting") == 0);
        return mail.to(recipient);
    }

    private long calls(String where) {
        return jdbc.queryForObject("select count(*) from calls where ring_group = ? and " + where, Long.class, group);
    }

    private long outbox(String state) {
        return jdbc.queryForObject("select count(*) from outbox where ring_group = ? and state = ?", Long.class, group, state);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_caller_who_gives_up_in_any_stage_is_one_mail(int stage) {
        group(DestinationData.busy(), 3);
        var caller = phone("100");
        var rings = members.stream().map(this::phone).toList();
        var call = caller.call(group);
        for (int i = 1; i < stage; i++) {
            rings.get(i - 1).answer(rings.get(i - 1).request("INVITE"), 486, "", "");
        }
        var rung = rings.get(stage - 1);
        rung.rings(rung.request("INVITE"));
        call.response(180);
        call.cancel();
        call.refused(487);

        assertThat(mails()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).contains("Missed call in Sales <b>");
            assertThat(MailBox.content(message))
                    .contains("Reached: Stage " + stage, "The caller hung up", "Number dialled: " + group, "Ext " + members.get(stage - 1))
                    .contains("Sales &lt;b&gt;", "Wire &amp; Sons");
        });
    }

    @Test
    void a_call_that_a_mailbox_takes_is_one_mail_that_says_where_it_ended() {
        group(DestinationData.mailbox("703"), 1);
        var call = phone("100").call(group);
        call.established();
        call.bye();

        assertThat(mails()).singleElement().satisfies(message ->
                assertThat(MailBox.content(message)).contains("Mailbox 703", "Ext " + members.getFirst() + " - not registered"));
    }

    @Test
    void when_all_are_busy_it_is_one_mail() {
        group(DestinationData.busy(), 1);
        var member = phone(members.getFirst());
        var call = phone("100").call(group);
        member.answer(member.request("INVITE"), 486, "", "");
        call.refused(486);

        assertThat(mails()).singleElement().satisfies(message ->
                assertThat(MailBox.content(message)).contains("Ext " + members.getFirst() + " - was busy", "Busy tone"));
    }

    @Test
    void when_nobody_is_registered_it_is_one_mail() {
        group(DestinationData.busy(), 2);
        phone("100").call(group).refused(486);

        assertThat(mails()).singleElement().satisfies(message ->
                assertThat(MailBox.content(message)).contains("Ext " + members.getFirst() + " - not registered", "Ext " + members.get(1) + " - not registered"));
    }

    @Test
    void the_account_number_travels_to_the_phone_and_into_record_and_mail() {
        var told = new GroupNotices(new MissedCallMail(Sending.ON, List.of(recipient)), null, null, true);
        saved(groups.create(tenant, RingGroupData.of(group, "Sales")
                .withStages(StageData.ofExtensions(members.getFirst()))
                .withFinal(DestinationData.busy())
                .withCrmAccount("ACME-" + group)
                .withNotices(told)));
        var member = phone(members.getFirst());
        var call = phone("100").call(group);
        var invite = member.request("INVITE");
        assertThat(invite.header("X-CRM-Account")).isEqualTo("ACME-" + group);
        member.answer(invite, 486, "", "");
        call.refused(486);

        assertThat(mails()).singleElement().satisfies(message -> assertThat(MailBox.content(message)).contains("ACME-" + group));
        assertThat(history.page(tenant, CallFilter.ALL.withAccount("ACME-" + group), null, 10).items())
                .singleElement()
                .satisfies(found -> assertThat(found.crmAccount()).isEqualTo("ACME-" + group));
        assertThat(history.page(tenant, CallFilter.ALL.withAccount("ACME"), null, 10).items()).isEmpty();
    }

    @Test
    void when_a_colleague_answers_there_is_no_mail() {
        group(DestinationData.busy(), 1);
        var member = phone(members.getFirst());
        var call = phone("100").call(group);
        member.answers(member.request("INVITE"));
        call.established();
        member.request("ACK");
        call.bye();
        member.answer(member.request("BYE"), 200, "", "");

        assertThat(mails()).isEmpty();
        assertThat(outbox("sent")).isZero();
    }

    @Test
    void a_restart_between_the_call_and_its_mail_makes_it_neither_none_nor_two() {
        var reactions = context.getBean("callReactions", SmartLifecycle.class);
        var rounds = context.getBean("outboxRounds", SmartLifecycle.class);
        group(DestinationData.busy(), 1);
        reactions.stop();
        phone("100").call(group).refused(486);
        Wait.until(() -> calls("ended_at is not null") == 1);
        assertThat(outbox("waiting")).isZero();

        rounds.stop();
        reactions.start();
        Wait.until(() -> outbox("waiting") == 1);
        assertThat(mail.to(recipient)).isEmpty();
        rounds.start();

        assertThat(mails()).hasSize(1);
        // the journal is read again, as after a crash before it was marked as read
        jdbc.update("insert ignore into finished_calls (call_id) select id from calls where ring_group = ?", group);
        assertThat(mails()).hasSize(1);
        assertThat(outbox("sent")).isEqualTo(1);
    }

    @Test
    void a_mail_server_that_is_away_loses_no_mail() {
        group(DestinationData.busy(), 1);
        sender.setPort(1);
        phone("100").call(group).refused(486);
        Wait.until(() -> jdbc.queryForObject(
                        "select count(*) from outbox where ring_group = ? and attempts > 0 and result <> ''", Long.class, group) == 1);
        assertThat(mail.to(recipient)).isEmpty();

        mail.close();
        mail = new MailBox(sender);
        jdbc.update("update outbox set due_at = created_at where ring_group = ?", group);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_tenants_defaults_and_language_hold_where_a_group_says_nothing() {
        saved(notices.update(
                tenant,
                new TenantNoticesData("de", "", new MissedCallMail(Sending.ON, List.of(recipient)), null, null, null, null),
                notices.get(tenant).revision()));
        saved(groups.create(tenant, RingGroupData.of(group, "Vertrieb").withStages(StageData.ofExtensions(members.getFirst())).withFinal(DestinationData.busy())));
        phone("100").call(group).refused(486);

        assertThat(mails()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).contains("Verpasster Anruf in Vertrieb");
            assertThat(MailBox.content(message)).contains("nicht angemeldet", "Gewählte Nummer");
        });
    }
}
