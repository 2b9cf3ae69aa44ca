package io.ringhall.ui.shared;

import com.vaadin.flow.component.html.Span;
import io.ringhall.switchboard.ExtensionPresence;
import java.util.Locale;

/** The small sign of what an extension is doing. Shape and label say it as well as the colour. */
public final class PresenceDot extends Span {

    public PresenceDot(ExtensionPresence.State state) {
        addClassName("rh-dot");
        getElement().setAttribute("role", "img");
        show(state);
    }

    /** For a cell phone or other number outside: nobody knows what it is doing. */
    public static PresenceDot external() {
        var dot = new PresenceDot(ExtensionPresence.State.OFFLINE);
        dot.set("external", "External number");
        return dot;
    }

    public void show(ExtensionPresence.State state) {
        set(state.name().toLowerCase(Locale.ROOT), label(state));
    }

    public static String label(ExtensionPresence.State state) {
        return switch (state) {
            case OFFLINE -> "No phone registered";
            case IDLE -> "Registered";
            case RINGING -> "Ringing";
            case BUSY -> "On a call";
        };
    }

    private void set(String state, String label) {
        getElement().setAttribute("data-state", state);
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("title", label);
    }
}
