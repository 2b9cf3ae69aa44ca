package io.ringhall.ui.mailbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.ringhall.calls.VoicemailMessage;
import io.ringhall.calls.VoicemailMessages;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.WallClock;
import java.io.IOException;
import java.nio.file.Files;

/** One message with its player. Playing marks it as heard. */
final class MessageRow extends Div {
    private final transient VoicemailMessage message;
    private final transient VoicemailMessages messages;
    private final transient TenantAccess access;

    MessageRow(VoicemailMessage message, WallClock clock, VoicemailMessages messages, TenantAccess access, Runnable changed) {
        this.message = message;
        this.messages = messages;
        this.access = access;
        addClassName("rh-message");
        setClassName("new", message.heardAt() == null);
        getElement().setAttribute("data-testid", "message-" + message.id());
        var from = new Span(caller());
        from.addClassName("from");
        var when = new Span(clock.dayAndTime(message.leftAt()) + " · " + WallClock.span(message.length())
                + (message.heardAt() == null ? " · new" : ""));
        when.addClassNames("rh-muted", "rh-small");
        when.getStyle().set("display", "block");
        var player = new Div();
        player.addClassName("player");
        player.getElement().appendChild(audio());
        add(new Div(from, when), player);
        if (access.canWrite()) {
            var delete = new Button(VaadinIcon.TRASH.create(), click -> {
                messages.delete(access, message.id());
                changed.run();
            });
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            delete.setAriaLabel("Delete the message from " + caller());
            add(delete);
        }
    }

    private String caller() {
        var name = message.fromName();
        return name == null || name.isBlank() ? message.from() : name + " (" + message.from() + ")";
    }

    private Element audio() {
        var audio = new Element("audio");
        audio.setAttribute("controls", true);
        audio.setAttribute("preload", "none");
        audio.setAttribute("aria-label", "Message from " + caller());
        audio.setAttribute("src", (DownloadHandler) this::send);
        audio.addEventListener("play", event -> {
            if (message.heardAt() == null && access.canWrite()) {
                messages.markHeard(access, message.id());
                removeClassName("new");
            }
        });
        return audio;
    }

    private void send(DownloadEvent event) throws IOException {
        var file = messages.file(access, message.id());
        if (file.isEmpty()) {
            event.getResponse().setStatus(404);
            return;
        }
        event.setContentType("audio/wav");
        event.setContentLength(Files.size(file.get()));
        Files.copy(file.get(), event.getOutputStream());
    }
}
