package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.plan.DestinationData;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.PresenceDot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person, phone or place on the board: dragged by mouse, worked by keys and by its menu alike. */
final class BoardCard extends Div implements Focusable<BoardCard> {
    private final Span problems = new Span();
    private final @Nullable String extension;
    private final @Nullable PresenceDot dot;

    /** Somebody who can ring. @param extension the number whose presence the dot shows, null for one outside */
    BoardCard(String testId, String number, String name, @Nullable String extension, PresenceDot dot) {
        this(testId, number, name, extension, dot, dot);
    }

    /** A place where a call can end. */
    BoardCard(String testId, DestinationChoice choice) {
        this(testId, choice.number(), choice.name(), null, null, icon(choice.destination().kind()));
    }

    private BoardCard(
            String testId, String number, String name, @Nullable String extension, @Nullable PresenceDot dot, Component sign) {
        this.extension = extension;
        this.dot = dot;
        addClassName("rh-card");
        getElement().setAttribute("data-testid", testId);
        getElement().setAttribute("role", "listitem");
        setTabIndex(0);
        setAriaLabel((number + " " + name).strip());
        var digits = new Span(number);
        digits.addClassName("n");
        var label = new Span(name);
        label.addClassName("name");
        label.getElement().setAttribute("title", name);
        var text = new Div(digits, label);
        text.addClassName("text");
        add(sign, text);
    }

    private void setAriaLabel(String label) {
        getElement().setAttribute("aria-label", label);
    }

    @Nullable String extension() {
        return extension;
    }

    void presence(ExtensionPresence.State state) {
        if (dot != null) {
            dot.show(state);
        }
    }

    BoardCard note(String text) {
        var note = new Span(text);
        note.addClassName("note");
        add(note);
        return this;
    }

    void problem(String message, boolean error) {
        var line = new Div(message);
        line.addClassName("rh-problem");
        line.setClassName("warning", !error);
        problems.add(line);
        problems.addClassName("rh-problem");
        add(problems);
        setClassName("invalid", error);
    }

    BoardCard draggable(Dragged what) {
        var source = DragSource.create(this);
        source.setDragData(what);
        source.setEffectAllowed(EffectAllowed.COPY_MOVE);
        return this;
    }

    /** Gives the card its menu, and each action its key. */
    BoardCard actions(List<CardAction> actions, CardMenu menu) {
        var more = new NativeButton("⋮");
        more.addClassName("rh-more");
        more.getElement().setAttribute("type", "button");
        more.getElement().setAttribute("aria-haspopup", "menu");
        more.getElement().setAttribute("aria-label", "Actions for " + getElement().getAttribute("aria-label"));
        more.getElement().setAttribute("data-testid", getElement().getAttribute("data-testid") + "-menu");
        more.addClickListener(click -> menu.open(this, actions));
        getElement().insertChild(2, more.getElement());

        var keys = actions.stream().filter(action -> action.key() != null).collect(
                Collectors.toMap(action -> action.key().toLowerCase(Locale.ROOT), action -> action, (first, second) -> first));
        var list = keys.keySet().stream().map(key -> "'" + key + "'").collect(Collectors.joining(","));
        getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().get("event.key").asString().toLowerCase(Locale.ROOT);
                    var action = keys.get(key);
                    if (action != null) {
                        action.run().run();
                    } else {
                        menu.open(this, actions);
                    }
                })
                .setFilter("event.target === element && !event.ctrlKey && !event.metaKey && ['enter',' '" + (list.isEmpty() ? "" : "," + list)
                        + "].includes(event.key.toLowerCase()) && (event.preventDefault(), true)")
                .addEventData("event.key");
        return this;
    }

    private static Component icon(DestinationData.Kind kind) {
        var icon = switch (kind) {
            case EXTENSION -> VaadinIcon.USER;
            case IVR -> VaadinIcon.SITEMAP;
            case QUEUE -> VaadinIcon.HOURGLASS;
            case MAILBOX -> VaadinIcon.ENVELOPE_OPEN;
            case EXTERNAL -> VaadinIcon.MOBILE;
            case GROUP -> VaadinIcon.PHONE_LANDLINE;
            case ANNOUNCEMENT -> VaadinIcon.VOLUME_UP;
            case BUSY -> VaadinIcon.BAN;
        };
        return icon.create();
    }
}
