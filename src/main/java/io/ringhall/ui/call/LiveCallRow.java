package io.ringhall.ui.call;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.switchboard.LiveCall;
import io.ringhall.ui.shared.DirectoryPage;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One call in progress. Changed in place, so that nothing flickers and focus stays. */
final class LiveCallRow extends Div {
    private final Span dot = new Span();
    private final Span caller = value();
    private final Span dialled = value();
    private final Span doing = value();
    private final Span doingLabel = key("");
    private final Span clock = new Span();
    private String id = "";

    /** @param hangUp null for those who may only look */
    LiveCallRow(@Nullable Consumer<String> hangUp) {
        addClassName("rh-call");
        dot.addClassName("rh-dot");
        clock.addClassName("rh-clock");
        add(dot, pair(key("Caller"), caller), clock, wide(pair(key("Called"), dialled)), wide(pair(doingLabel, doing)));
        if (hangUp != null) {
            var button = new Button("Hang up", VaadinIcon.CLOSE_SMALL.create(), click -> hangUp.accept(id));
            button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.SMALL);
            button.setDisableOnClick(true);
            button.getElement().setAttribute("data-testid", "hang-up");
            add(wide(button));
        }
    }

    void show(LiveCall call, DirectoryPage known) {
        id = call.id();
        getElement().setAttribute("data-testid", "live-call-" + id);
        caller.setText(call.fromName() == null || call.fromName().isBlank() ? call.from() : call.fromName() + " · " + call.from());
        dialled.setText(called(call, known));
        boolean ringing = call.state().equals("ringing");
        dot.getElement().setAttribute("data-state", ringing ? "ringing" : "busy");
        doingLabel.setText(ringing && call.stage() > 0 ? "Ringing, stage " + call.stage() : state(call.state()));
        doing.setText(who(call, known));
        var since = call.answeredAt() == null ? call.startedAt() : call.answeredAt();
        since(since);
    }

    private void since(Instant instant) {
        clock.getElement().setAttribute("data-since", String.valueOf(instant.toEpochMilli()));
    }

    private static String called(LiveCall call, DirectoryPage known) {
        var group = call.group();
        return known.called(group == null ? call.dialled() : group);
    }

    private static String who(LiveCall call, DirectoryPage known) {
        var answeredBy = call.answeredBy();
        if (answeredBy != null) {
            return named(answeredBy, known);
        }
        return call.ringing().isEmpty()
                ? "–"
                : call.ringing().stream().map(number -> named(number, known)).collect(Collectors.joining(", "));
    }

    private static String named(String number, DirectoryPage known) {
        var name = known.nameOf(number);
        return name.isEmpty() ? number : number + " " + name;
    }

    /** The engine's word in a person's. */
    static String state(String state) {
        return switch (state) {
            case "ringing" -> "Ringing";
            case "talking" -> "Talking with";
            case "held" -> "On hold with";
            case "menu" -> "In a menu";
            case "queued" -> "Waiting in a queue";
            case "message" -> "Leaving a message";
            case "announcement" -> "Hearing an announcement";
            default -> state;
        };
    }

    private static Span key(String text) {
        var key = new Span(text);
        key.addClassName("k");
        return key;
    }

    private static Span value() {
        var value = new Span();
        value.addClassName("v");
        return value;
    }

    private static Div pair(Span key, Span value) {
        return new Div(key, value);
    }

    private static <C extends HasStyle> C wide(C component) {
        component.addClassName("wide");
        return component;
    }
}
