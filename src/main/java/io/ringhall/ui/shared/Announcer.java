package io.ringhall.ui.shared;

import com.vaadin.flow.component.html.Span;

/** Says to a screen reader what a sighted user sees happen. */
public final class Announcer extends Span {
    public Announcer() {
        addClassName("rh-hidden");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("data-testid", "announcer");
    }

    public void say(String sentence) {
        setText(sentence);
    }
}
