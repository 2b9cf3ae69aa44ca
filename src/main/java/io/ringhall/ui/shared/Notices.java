package io.ringhall.ui.shared;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the screen. */
public final class Notices {
    private static final int SHORT = 3500;
    private static final int LONG = 7000;

    private Notices() {}

    public static void done(String message) {
        var notice = Notification.show(message, SHORT, Notification.Position.BOTTOM_END, false);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** Read out at once. */
    public static void trouble(String message) {
        var notice = Notification.show(message, LONG, Notification.Position.BOTTOM_END, true);
        notice.addThemeVariants(NotificationVariant.ERROR);
    }
}
