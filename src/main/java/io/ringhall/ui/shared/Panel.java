package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled box of settings or facts. */
public final class Panel extends Section {
    private final Div fields = new Div();

    public Panel(String heading, String sentence) {
        addClassName("rh-panel");
        var title = new H2(heading);
        add(title);
        if (!sentence.isEmpty()) {
            add(new Paragraph(sentence));
        }
        fields.addClassName("rh-fields");
        add(fields);
    }

    public Panel with(Component... components) {
        fields.add(components);
        return this;
    }

    /** A check box with the sentence that explains it. */
    public static Div setting(Component box, String hint) {
        var text = new Span(hint);
        text.addClassName("hint");
        var setting = new Div(box, text);
        setting.addClassName("rh-setting");
        return setting;
    }
}
