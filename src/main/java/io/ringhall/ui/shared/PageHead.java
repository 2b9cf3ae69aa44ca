package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The top of a page: way back, heading, one sentence, actions. */
public final class PageHead extends Header {
    private final Div titles = new Div();
    private final H1 heading = new H1();
    private final Div actions = new Div();

    public PageHead(String text) {
        addClassName("rh-head");
        titles.addClassName("titles");
        actions.addClassName("actions");
        heading.add(new Span(text));
        titles.add(heading);
        add(titles, actions);
    }

    public PageHead lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        titles.add(lead);
        return this;
    }

    /** A link back to where this page hangs. */
    public PageHead under(String label, String path) {
        var crumb = new Anchor(path, "‹ " + label);
        crumb.addClassName("rh-crumb");
        titles.addComponentAsFirst(crumb);
        return this;
    }

    /** Beside the heading. */
    public PageHead mark(Component... marks) {
        heading.add(marks);
        return this;
    }

    public PageHead action(Component... components) {
        actions.add(components);
        return this;
    }

    /** Stays in sight while the page scrolls. */
    public PageHead sticky() {
        addClassName("sticky");
        return this;
    }
}
