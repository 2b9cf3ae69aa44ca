package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Fields that few people need, folded away until they are asked for or one of them is refused. */
public final class Fold extends Details {
    public Fold(String heading, Component... fields) {
        var body = new Div(fields);
        body.addClassName("rh-fields");
        setSummaryText(heading);
        add(body);
        setOpened(false);
    }

    /** Opens what hides a field, so that its message is seen. */
    public static void reveal(@Nullable HasValue<?, ?> field) {
        if (field instanceof Component component) {
            for (var at = component.getParent(); at.isPresent(); at = at.get().getParent()) {
                if (at.get() instanceof Fold fold) {
                    fold.setOpened(true);
                }
            }
        }
    }
}
