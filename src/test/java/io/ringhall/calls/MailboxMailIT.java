package io.ringhall.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.mailbox.MailboxMail;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.MailBox;
import io.ringhall.testing.SpringHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From a message on the disk to a mail with its sound (behaviour.md §5, General mailbox). */
class MailboxMailIT extends SpringHouse {
    @Autowired
    private MessageFiles files;

    @Autowired
    private MailboxDesk mailboxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JavaMailSenderImpl sender;

    private void leave(TenantAccess tenant, String id) throws IOException {
        var file = files.fileFor(tenant.domain(), "703", id);
        Files.writeString(file, "RIFF sound of " + id);
        files.left(tenant.domain(), "703", id, "+4930123", "Ann <A>", file, 4200);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (jdbc.queryForObject("select count(*) from voicemail_messages where id = ?", Long.class, id) == 0
                || jdbc.queryForObject("select count(*) from untold_messages where message_id = ?", Long.class, id) > 0
                || jdbc.queryForObject(
                                "select count(*) from outbox where tenant_id = ? and state = 'waiting'", Long.class, tenant.tenantId())
                        > 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void mailbox(TenantAccess tenant, MailboxMail mail) {
        assertThat(mailboxes.create(tenant, new MailboxData("703", "General", null, 60, mail, null, null))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_message_is_mailed_once_to_each_recipient_with_its_sound() throws IOException {
        var tenant = freshTenant();
        mailbox(tenant, new MailboxMail(List.of("a@example.com", "b@example.com"), true));
        try (var mail = new MailBox(sender)) {
            var id = tenant.domain() + "-m1";
            leave(tenant, id);
            assertThat(mail.to("a@example.com")).singleElement().satisfies(message -> {
                assertThat(message.getSubject()).isEqualTo("Message in General from Ann <A> (+4930123)");
                assertThat(MailBox.content(message)).contains("Ann &lt;A&gt;", "audio/wav", "message-703-", ".wav", "RIFF sound of " + id);
            });
            assertThat(mail.to("b@example.com")).hasSize(1);
        }
    }

    @Test
    void without_attachment_it_says_where_to_listen_and_without_recipients_nothing_is_sent() throws IOException {
        var quiet = freshTenant();
        mailbox(quiet, MailboxMail.NONE);
        var plain = freshTenant();
        mailbox(plain, new MailboxMail(List.of("c@example.com"), false));
        try (var mail = new MailBox(sender)) {
            leave(quiet, quiet.domain() + "-m1");
            leave(plain, plain.domain() + "-m1");
            assertThat(mail.to("c@example.com")).singleElement().satisfies(message ->
                    assertThat(MailBox.content(message)).contains("Listen to it in the console").doesNotContain("RIFF"));
            assertThat(jdbc.queryForObject("select count(*) from outbox where tenant_id = ?", Long.class, quiet.tenantId())).isZero();
        }
    }
}
