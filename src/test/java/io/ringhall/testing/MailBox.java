package io.ringhall.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real mail server, to which the application sends while a test runs. */
public final class MailBox implements AutoCloseable {
    private final JavaMailSenderImpl sender;
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    public MailBox(JavaMailSenderImpl sender) {
        this.sender = sender;
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    /** All that came for somebody so far. */
    public List<MimeMessage> to(String recipient) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> isTo(message, recipient)).toList();
    }

    private static boolean isTo(MimeMessage message, String recipient) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO)).anyMatch(to -> to.toString().equals(recipient));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Text, HTML and attachments, decoded, one after the other. */
    public static String content(MimeMessage message) {
        try {
            return text(message);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            var all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                all.append(text(several.getBodyPart(i))).append("\n--\n");
            }
            return all.toString();
        }
        return part.getContentType() + " " + part.getFileName() + "\n" + (part.getContent() instanceof String text ? text : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop();
        sender.setHost("");
    }
}
