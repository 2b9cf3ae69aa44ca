package io.ringhall.plan.mailbox;

import io.ringhall.plan.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.envers.Audited;

/** A general mailbox as it is stored. */
@Entity
@Table(name = "mailboxes")
@Audited
class Mailbox extends Thing {
    @Column(nullable = false, length = 60)
    private String greeting = "";

    private int maxSeconds;

    @Column(nullable = false, length = Length.LONG32)
    private String mail = "";

    /** Between commas. */
    @Column(nullable = false, length = 2000)
    private String subscribers = "";

    protected Mailbox() {}

    Mailbox(MailboxData data) {
        edit(data);
    }

    void edit(MailboxData data) {
        label(data.number(), data.name());
        this.greeting = data.greeting();
        this.maxSeconds = data.maxSeconds();
        this.mail = data.mail().write();
        this.subscribers = String.join(",", data.subscribers());
    }

    MailboxData data() {
        return new MailboxData(number(), name(), greeting, maxSeconds, MailboxMail.read(mail), MailboxData.subscribers(subscribers), revision());
    }
}
