package io.ringhall.ui.extension;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a phone loses its password. */
final class ResetPasswordDialog extends ConfirmDialog {
    ResetPasswordDialog(String number, Runnable reset) {
        setHeader("New password for " + number + "?");
        setText("Phones with the old password can no longer register. The new one is shown once.");
        setCancelable(true);
        setConfirmText("Make a new password");
        addConfirmListener(confirmed -> reset.run());
    }
}
