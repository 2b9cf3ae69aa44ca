package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page without content says: what belongs here, why one wants it, and the first step. */
public final class EmptyState extends Div {
    public EmptyState(VaadinIcon icon, String heading, String teaching, Component... actions) {
        addClassName("rh-empty");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(heading), new Paragraph(teaching));
        add(actions);
        getElement().setAttribute("data-testid", "empty");
    }
}
