package io.ringhall.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.notifications.outbox.DeliveryLog;
import io.ringhall.notifications.outbox.DeliveryRow;
import io.ringhall.notifications.outbox.OutboxState;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.notices.ActionUrl;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookMethod;
import io.ringhall.plan.notices.NoticesDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.WhenFull;
import io.ringhall.testing.HookServer;
import io.ringhall.testing.SpringHouse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the phone to another program: real calls, and a real web server that hears of them (behaviour.md §3, ActionURL A). */
class ActionUrlIT extends SpringHouse {
    private static final AtomicInteger GROUPS = new AtomicInteger(660);

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private NoticesDesk notices;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private LiveView live;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<WirePhone> phones = new ArrayList<>();
    private final HookServer web = new HookServer();
    private TenantAccess tenant;
    private String group;
    private String agent;

    @BeforeEach
    void house() {
        if (!gate.allDomains().contains(WirePhone.DOMAIN)) {
            tenants.createAsSystem(new TenantData(WirePhone.DOMAIN, "Wire & Sons", "Europe/Berlin", false, 0, WhenFull.BUSY));
        }
        tenant = gate.asSystem(WirePhone.DOMAIN);
        group = Integer.toString(GROUPS.incrementAndGet());
        agent = group + "1";
        extension(agent);
        extension(group + "0");
    }

    @AfterEach
    void hangUp() {
        phones.forEach(WirePhone::close);
        web.close();
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }

    private void extension(String number) {
        saved(extensions.create(tenant, ExtensionData.of(number, "Ext " + number), new Secret(WirePhone.PASSWORD)));
    }

    private WirePhone phone(String user) {
        var phone = new WirePhone(user, new Line.Udp(live.engineFigures().sipPort()));
        phones.add(phone);
        phone.register();
        return phone;
    }

    private void group(Hook... hooks) {
        saved(groups.create(tenant, RingGroupData.of(group, "Sales & Co")
                .withStages(StageData.ofExtensions(agent))
                .withFinal(DestinationData.busy())
                .withCrmAccount("ACME/1")
                .withNotices(new GroupNotices(null, null, new ActionUrl(true, List.of(hooks)), false))));
    }

    private List<String> events() {
        return web.heard().stream().map(HookServer.Heard::event).toList();
    }

    @Test
    void a_call_that_is_answered_is_told_as_it_rings_is_answered_and_ends_each_once() throws Exception {
        var secret = saved(notices.newSigningSecret(tenant));
        group(
                new Hook("CRM", true, List.of(), HookMethod.GET,
                        web.url("/pop?n={caller}&c={callername}&g={groupname}&a={agent}&s={stage}&k={crm_account}"), null),
                new Hook("Off", false, List.of(), HookMethod.GET, web.url("/off"), null));
        var member = phone(agent);
        var call = phone(group + "0").call(group);
        var invite = member.request("INVITE");
        member.rings(invite);
        Wait.until(() -> events().equals(List.of("ringing")));
        member.answers(invite);
        call.established();
        member.request("ACK");
        Wait.until(() -> events().equals(List.of("ringing", "answered")));
        call.bye();
        member.answer(member.request("BYE"), 200, "", "");
        Wait.until(() -> events().size() == 3);

        assertThat(events()).containsExactly("ringing", "answered", "ended");
        var answered = web.heard().get(1);
        assertThat(answered.uri()).isEqualTo("/pop?n=" + group + "0&c=Ann&g=Sales%20%26%20Co&a=" + agent + "&s=1&k=ACME%2F1");
        assertThat(answered.eventId()).endsWith(":answered");
        assertThat(answered.signature()).isEqualTo(signature(secret, answered));
    }

    private String signature(Secret secret, HookServer.Heard heard) throws Exception {
        var at = String.valueOf(heard.signature()).replaceAll("t=([0-9]+),.*", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var content = heard.body().isEmpty() ? web.url(heard.uri()) : heard.body();
        var text = at + "." + heard.eventId() + "." + content;
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_missed_call_is_told_as_such_to_who_asked_for_that_only() {
        group(new Hook("Tickets", true, List.of(HookEvent.MISSED), HookMethod.JSON, web.url("/tickets"), null));
        phone(group + "0").call(group).refused(486);
        Wait.until(() -> events().size() == 1);

        assertThat(web.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.method()).isEqualTo("POST");
            assertThat(heard.body()).contains("\"event\":\"missed\"", "\"group\":\"" + group + "\"", "\"crmAccount\":\"ACME/1\"");
        });
    }

    @Test
    void who_fails_is_asked_again_and_what_was_given_up_can_be_sent_again_by_hand() {
        web.answers(503);
        group(new Hook("CRM", true, List.of(HookEvent.MISSED), HookMethod.GET, web.url("/x?token=abc"), null));
        phone(group + "0").call(group).refused(486);
        Wait.until(() -> events().size() == 1);
        Wait.until(() -> ours().attempts() == 1 && ours().result().startsWith("503"));
        assertThat(ours().state()).isEqualTo(OutboxState.WAITING);
        assertThat(ours().nextAt()).isAfter(ours().createdAt().plusSeconds(5));
        assertThat(ours().target()).endsWith("?token=***");

        // the last of its attempts
        jdbc.update("update outbox set attempts = 13, due_at = created_at where ring_group = ?", group);
        Wait.until(() -> ours().state() == OutboxState.DEAD);

        web.answers(200);
        assertThat(log.replay(tenant, ours().id())).isTrue();
        Wait.until(() -> ours().state() == OutboxState.SENT);
        assertThat(web.heard()).hasSize(3).extracting(HookServer.Heard::eventId).containsOnly(web.heard().getFirst().eventId());
    }

    private DeliveryRow ours() {
        return log.page(tenant, null, null, 200).stream().filter(row -> group.equals(row.group())).findFirst().orElseThrow();
    }
}
