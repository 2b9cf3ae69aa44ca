package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.identity.Role;
import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.PlainTransactions;
import io.ringhall.switchboard.MessageLamps;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantReadOnly;
import io.ringhall.testing.SpringHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

class VoicemailMessagesIT extends SpringHouse {
    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlainTransactions transactions;

    @Autowired
    private PasswordEncoder hashing;

    private TenantAccess tenant;
    private final BlockingQueue<String> lit = new LinkedBlockingQueue<>();
    private VoicemailPins pins;
    private MessageCounts counts;
    private MessageLamps lamps;
    private MessageFiles files;
    private MessageWriter writer;
    private VoicemailMessages messages;

    @BeforeEach
    void tenant() {
        tenant = freshTenant();
        counts = new MessageCounts(gate, jdbc);
        lamps = (domain, mailbox) -> lit.add(domain + " " + mailbox);
        pins = new VoicemailPins(jdbc, hashing);
        files = new MessageFiles(new DataFolder(folder), counts, new PhoneMessages(gate, jdbc, pins));
        writer = new MessageWriter(files, gate, jdbc, lamps, transactions);
        messages = new VoicemailMessages(jdbc, files, lamps);
    }

    @Test
    void a_message_left_can_be_listed_heard_and_deleted() throws IOException {
        var id = leave("m1");
        writer.round();

        var message = messages.list(tenant, "703").getFirst();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.length()).isEqualTo(Duration.ofMillis(4200));
        assertThat(message.heardAt()).isNull();
        assertThat(messages.file(tenant, id).orElseThrow()).hasContent("sound of m1");

        assertThat(messages.markHeard(tenant, id)).isTrue();
        assertThat(messages.list(tenant, "703").getFirst().heardAt()).isNotNull();

        var file = messages.file(tenant, id).orElseThrow();
        assertThat(messages.delete(tenant, id)).isTrue();
        assertThat(messages.list(tenant, "703")).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(messages.delete(tenant, id)).isFalse();
    }

    @Test
    void lamps_are_told_when_a_message_is_left_heard_and_deleted_and_can_ask_how_many_there_are() throws Exception {
        assertThat(counted()).isEqualTo("0 waiting, 0 heard");
        var id = leave("m5");
        leave("m6");
        writer.round();
        assertThat(counted()).isEqualTo("2 waiting, 0 heard");
        messages.markHeard(tenant, id);
        assertThat(counted()).isEqualTo("1 waiting, 1 heard");
        messages.delete(tenant, id);
        assertThat(counted()).isEqualTo("1 waiting, 0 heard");
        var mailbox = tenant.domain() + " 703";
        assertThat(lit).containsExactly(mailbox, mailbox, mailbox, mailbox);
    }

    private String counted() throws Exception {
        var answer = new CompletableFuture<String>();
        files.count(tenant.domain(), "703", (waiting, heard) -> answer.complete(waiting + " waiting, " + heard + " heard"));
        return answer.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_message_whose_process_died_before_the_row_was_made_gets_it_at_the_next_start() throws IOException {
        leave("m2");
        writer.round();
        leave("m3");

        new MessageWriter(
                        new MessageFiles(new DataFolder(folder), counts, new PhoneMessages(gate, jdbc, pins)), gate, jdbc, lamps, transactions)
                .round();
        writer.round();

        assertThat(messages.list(tenant, "703")).hasSize(2);
    }

    @Test
    void a_phone_hears_messages_marks_them_and_deletes_them() throws Exception {
        var id = leave("m8");
        writer.round();
        var found = listed();
        assertThat(found).singleElement().satisfies(message -> {
            assertThat(message.from()).isEqualTo("100");
            assertThat(message.heard()).isFalse();
            assertThat(message.leftAt().toLocalDate()).isEqualTo(message.today());
        });
        files.mark(tenant.domain(), "703", id, false, () -> lit.add("phone"));
        assertThat(listed()).singleElement().satisfies(message -> assertThat(message.heard()).isTrue());
        files.mark(tenant.domain(), "703", id, true, () -> lit.add("phone"));
        assertThat(listed()).isEmpty();
        assertThat(messages.list(tenant, "703")).isEmpty();
    }

    private List<StoredMessage> listed() throws Exception {
        var answer = new CompletableFuture<List<StoredMessage>>();
        files.list(tenant.domain(), "703", answer::complete);
        return answer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_pin_is_kept_as_a_hash_and_five_wrong_ones_lock_the_mailbox_until_it_is_set_anew() throws Exception {
        assertThat(checked(true, "")).as("no PIN, a subscriber").isEqualTo(PinCheck.OK);
        assertThat(checked(false, "")).as("no PIN, somebody else").isEqualTo(PinCheck.LOCKED);
        pins.set(tenant, "703", "2468");
        assertThat(jdbc.queryForObject("select hash from mailbox_pins where tenant_id = ?", String.class, tenant.tenantId()))
                .doesNotContain("2468")
                .startsWith("$argon2id$");
        assertThat(checked(true, "")).isEqualTo(PinCheck.ASK);
        assertThat(checked(true, "2468")).isEqualTo(PinCheck.OK);
        for (int i = 0; i < 4; i++) {
            assertThat(checked(true, "1111")).isEqualTo(PinCheck.WRONG);
        }
        assertThat(checked(true, "1111")).isEqualTo(PinCheck.LOCKED);
        assertThat(checked(true, "2468")).as("also the right one").isEqualTo(PinCheck.LOCKED);
        pins.set(tenant, "703", "1357");
        assertThat(checked(false, "1357")).isEqualTo(PinCheck.OK);
        pins.remove(tenant, "703");
        assertThat(pins.isSet(tenant, "703")).isFalse();
    }

    private PinCheck checked(boolean subscriber, String pin) throws Exception {
        var answer = new CompletableFuture<PinCheck>();
        files.checkPin(tenant.domain(), "703", subscriber, pin, answer::complete);
        return answer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void no_name_from_outside_leads_out_of_the_folder() {
        var file = files.fileFor("../../etc", "..", "../../../passwd");

        assertThat(file.normalize()).startsWithRaw(folder.resolve("voicemail"));
        assertThat(file.getFileName()).hasToString("_.._.._.._passwd.wav");
    }

    @Test
    void a_tenant_hears_its_own_messages_only_and_a_viewer_deletes_none() throws IOException {
        var id = leave("m4");
        writer.round();
        var other = freshTenant();

        assertThat(messages.file(other, id)).isEmpty();
        assertThat(messages.delete(other, id)).isFalse();
        signInAsNew(tenant, Role.TENANT_VIEWER);
        assertThatThrownBy(() -> messages.delete(gate.enter(tenant.domain()), id)).isInstanceOf(TenantReadOnly.class);
        assertThat(messages.file(tenant, id)).isPresent();
    }

    private String leave(String name) throws IOException {
        var id = tenant.domain() + "-" + name;
        var file = files.fileFor(tenant.domain(), "703", id);
        Files.writeString(file, "sound of " + name);
        files.left(tenant.domain(), "703", id, "100", "Ann", file, 4200);
        return id;
    }
}
