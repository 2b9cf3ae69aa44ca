package io.ringhall.ui.extension;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.ui.shared.PresenceDot;

/** What the dots mean. */
final class PresenceLegend {
    private PresenceLegend() {}

    static Div create() {
        var legend = new Div();
        legend.addClassName("rh-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (var state : ExtensionPresence.State.values()) {
            legend.add(new Span(new PresenceDot(state), new Span(PresenceDot.label(state))));
        }
        return legend;
    }
}
