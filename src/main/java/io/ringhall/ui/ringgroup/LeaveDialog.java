package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before unsaved work is lost. */
final class LeaveDialog extends ConfirmDialog {
    LeaveDialog(Runnable leave) {
        setHeader("Leave without saving?");
        setText("The changes on this page are not live yet and would be lost.");
        setCancelable(true);
        setCancelText("Stay");
        setConfirmText("Leave");
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> leave.run());
    }
}
