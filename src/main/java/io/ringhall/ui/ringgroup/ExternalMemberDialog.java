package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.ringgroup.MemberData;
import java.util.function.Consumer;

/** Adds a cell phone, or any number outside, to a stage. */
final class ExternalMemberDialog extends Dialog {
    private final TextField number = new TextField("Telephone number");
    private final Consumer<MemberData> done;

    ExternalMemberDialog(int stage, Consumer<MemberData> done) {
        this.done = done;
        setHeaderTitle("Outside number in stage " + (stage + 1));
        number.setPlaceholder("+49 171 5550123");
        number.setHelperText("A cell phone or any other number, with + and country code. It rings through your trunks; "
                + "without one it is kept with the group and does not ring. Whoever answers presses 1 to take the call.");
        number.setWidth("22rem");
        number.setMaxWidth("100%");
        number.setAutofocus(true);
        number.getElement().setAttribute("data-testid", "external-number");
        add(number);
        var add = new Button("Add", click -> finish());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER);
        add.getElement().setAttribute("data-testid", "external-add");
        getFooter().add(new Button("Cancel", click -> close()), add);
    }

    private void finish() {
        var digits = number.getValue().replaceAll("[\\s()/-]", "");
        if (!DialNumber.isExternal(digits)) {
            number.setErrorMessage("3 to 20 digits, with an optional + at the front.");
            number.setInvalid(true);
            return;
        }
        close();
        done.accept(MemberData.external(digits));
    }
}
