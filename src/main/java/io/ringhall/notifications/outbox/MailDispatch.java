package io.ringhall.notifications.outbox;

import io.ringhall.calls.VoicemailMessages;
import io.ringhall.notifications.outbox.Delivery.Attachment;
import io.ringhall.notifications.outbox.Delivery.Mail;
import io.ringhall.tenancy.TenantGate;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server. */
@Component
class MailDispatch {
    private final ObjectProvider<JavaMailSender> servers;
    private final VoicemailMessages messages;
    private final TenantGate tenants;
    private final String from;

    MailDispatch(
            ObjectProvider<JavaMailSender> servers,
            VoicemailMessages messages,
            TenantGate tenants,
            @Value("${ringhall.mail.from:}") String from) {
        this.servers = servers;
        this.messages = messages;
        this.tenants = tenants;
        this.from = from.isBlank() ? "ringhall@localhost" : from.strip();
    }

    SendResult send(ClaimedRow row, Mail mail) {
        var server = servers.getIfAvailable();
        if (server == null || server instanceof JavaMailSenderImpl known && (known.getHost() == null || known.getHost().isBlank())) {
            return new SendResult.Failed("No mail server is set (RINGHALL_MAIL_HOST)");
        }
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            if (mail.senderName().isEmpty()) {
                helper.setFrom(from);
            } else {
                helper.setFrom(from, mail.senderName());
            }
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            helper.setSentDate(Date.from(row.createdAt()));
            for (var attachment : mail.attachments()) {
                attach(helper, row, attachment);
            }
            // RFC 3834 §5: no answering machine answers; RFC 5322 §3.6.4: the same each time, so that a receiver can tell a repetition
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", "<" + row.id() + "." + Integer.toHexString(row.eventId().hashCode()) + "@" + row.domain() + ">");
            server.send(message);
            return new SendResult.Sent("Taken by the mail server");
        } catch (MailAuthenticationException refused) {
            return new SendResult.Failed("The mail server refuses our log-in");
        } catch (MailSendException failure) {
            return isForGood(failure) ? new SendResult.Refused(reason(failure)) : new SendResult.Failed(reason(failure));
        } catch (MailException failure) {
            return new SendResult.Failed(reason(failure));
        } catch (MessagingException | UnsupportedEncodingException wrong) {
            return new SendResult.Refused(String.valueOf(wrong.getMessage()));
        }
    }

    private void attach(MimeMessageHelper helper, ClaimedRow row, Attachment attachment) throws MessagingException {
        var text = attachment.text();
        if (text != null) {
            helper.addAttachment(attachment.name(), new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), attachment.type());
        } else if (attachment.message() != null) {
            var file = messages.file(tenants.asSystem(row.domain()), attachment.message());
            if (file.isPresent()) {
                helper.addAttachment(attachment.name(), new FileSystemResource(file.get()), attachment.type());
            }
        }
    }

    /** RFC 5321 §4.2.1: 5yz is permanent. */
    private static boolean isForGood(MailSendException failure) {
        for (var cause : failure.getFailedMessages().values()) {
            for (@Nullable Throwable at = cause; at != null; at = next(at)) {
                int code = switch (at) {
                    case SMTPAddressFailedException address -> address.getReturnCode();
                    case SMTPSendFailedException sending -> sending.getReturnCode();
                    default -> 0;
                };
                if (code / 100 == 5) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException more && more.getNextException() != null ? more.getNextException() : at.getCause();
    }

    private static String reason(MailException failure) {
        var cause = failure instanceof MailSendException sending
                ? sending.getFailedMessages().values().stream().findFirst().<Throwable>map(one -> one).orElse(failure)
                : failure;
        return String.valueOf(cause.getMessage()).strip();
    }
}
