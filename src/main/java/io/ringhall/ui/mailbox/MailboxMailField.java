package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.plan.mailbox.MailboxMail;
import io.ringhall.ui.notices.Recipients;

/** Who gets the messages of a mailbox by mail. */
final class MailboxMailField extends CustomField<MailboxMail> {
    private final TextField recipients = Recipients.field("Messages by mail to", "Empty: nobody. Several between commas.", "mailbox-recipients");
    private final Checkbox attach = new Checkbox("With the message as WAV file");

    MailboxMailField() {
        super(MailboxMail.NONE);
        var body = new Div(recipients, attach);
        body.addClassName("rh-fields");
        add(body);
    }

    @Override
    protected MailboxMail generateModelValue() {
        return new MailboxMail(Recipients.of(recipients.getValue()), attach.getValue());
    }

    @Override
    protected void setPresentationValue(MailboxMail mail) {
        recipients.setValue(String.join(", ", mail.recipients()));
        attach.setValue(mail.attach());
    }
}
