package io.ringhall.ui.notices;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;

/** Mail addresses, typed between commas. */
public final class Recipients {
    private Recipients() {}

    public static TextField field(String label, String help, String testId) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setPlaceholder("anna@example.com, team@example.com");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("data-testid", testId);
        return field;
    }

    public static List<String> of(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
