package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import org.jspecify.annotations.Nullable;

/** The dialog that belongs to a view's URL: at most one, and gone when the view or its URL goes. */
public final class OpenDialog {
    private @Nullable Dialog open;
    private boolean replacing;

    public OpenDialog(Component view) {
        view.addDetachListener(detached -> close());
    }

    /** @param closedByUser not called when the dialog goes because the URL did */
    public void show(Dialog dialog, Runnable closedByUser) {
        close();
        open = dialog;
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && !replacing && open == dialog) {
                open = null;
                closedByUser.run();
            }
        });
        dialog.open();
    }

    public void close() {
        if (open != null) {
            replacing = true;
            open.close();
            replacing = false;
            open = null;
        }
    }
}
