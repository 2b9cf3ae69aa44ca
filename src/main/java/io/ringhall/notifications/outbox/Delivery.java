package io.ringhall.notifications.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to leave, complete: whatever is edited later changes nothing about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Delivery.Mail.class, name = "mail"),
    @JsonSubTypes.Type(value = Delivery.Request.class, name = "request")
})
public sealed interface Delivery {
    /** A mail to one recipient. @param senderName empty = as the mail server's settings say */
    record Mail(String to, String senderName, String subject, String text, String html, List<Attachment> attachments)
            implements Delivery {
        public Mail {
            attachments = List.copyOf(attachments);
        }
    }

    /** Either a text, or the WAV file of a mailbox message, read when the mail leaves. */
    record Attachment(String name, String type, @Nullable String text, @Nullable String message) {
        public static Attachment text(String name, String type, String text) {
            return new Attachment(name, type, text, null);
        }

        /** @param id of the mailbox message */
        public static Attachment message(String name, String id) {
            return new Attachment(name, "audio/wav", null, id);
        }
    }

    /** An HTTP request; signed when it leaves. @param event the word {@code ringing}… */
    record Request(String name, String event, String method, String url, @Nullable String contentType, @Nullable String body)
            implements Delivery {}
}
