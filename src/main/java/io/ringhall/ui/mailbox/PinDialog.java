package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.ringhall.calls.VoicemailPins;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.Notices;

/** Sets the PIN that opens a mailbox by phone. What it was is not shown: nobody knows it but its hash. */
final class PinDialog extends Dialog {
    PinDialog(TenantAccess access, VoicemailPins pins, String mailbox) {
        boolean set = pins.isSet(access, mailbox);
        setHeaderTitle("PIN of mailbox " + mailbox);
        var pin = new PasswordField(set ? "New PIN" : "PIN");
        pin.setHelperText("4 to 10 digits, asked for when somebody dials *97. Five wrong ones lock the mailbox for 15 minutes.");
        pin.setAutocomplete(Autocomplete.NEW_PASSWORD);
        pin.setWidth("20rem");
        pin.setMaxWidth("100%");
        pin.getElement().setAttribute("data-testid", "mailbox-pin");
        add(pin);
        var save = new Button("Set PIN", click -> {
            if (!VoicemailPins.isPin(pin.getValue())) {
                pin.setErrorMessage("4 to 10 digits.");
                pin.setInvalid(true);
                return;
            }
            pins.set(access, mailbox, pin.getValue());
            close();
            Notices.done("The PIN is set");
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-testid", "mailbox-pin-save");
        getFooter().add(new Button("Cancel", click -> close()));
        if (set) {
            var remove = new Button("Remove PIN", click -> {
                pins.remove(access, mailbox);
                close();
                Notices.done("Only subscribers listen by phone now");
            });
            remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            getFooter().add(remove);
        }
        getFooter().add(save);
    }
}
