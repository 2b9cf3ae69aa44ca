package io.ringhall.ui.notices;

import com.vaadin.flow.component.select.Select;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookMethod;
import io.ringhall.plan.notices.Sending;

/** Choices as the console says them. */
final class Words {
    private Words() {}

    static String label(HookEvent event) {
        return switch (event) {
            case RINGING -> "Ringing";
            case ANSWERED -> "Answered";
            case ENDED -> "Ended";
            case MISSED -> "Missed";
        };
    }

    static String label(HookMethod method) {
        return switch (method) {
            case GET -> "GET – open an address";
            case POST -> "POST – with a body of your own";
            case JSON -> "Webhook – the whole event as JSON";
        };
    }

    static Select<Sending> sending(String label, String help, String testId) {
        var field = new Select<Sending>();
        field.setLabel(label);
        field.setItems(Sending.values());
        field.setItemLabelGenerator(sending -> switch (sending == null ? Sending.DEFAULT : sending) {
            case DEFAULT -> "As the tenant says";
            case ON -> "Yes";
            case OFF -> "No";
        });
        field.setHelperText(help);
        field.getElement().setAttribute("data-testid", testId);
        return field;
    }
}
