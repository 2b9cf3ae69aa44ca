package io.ringhall.ui.audio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import io.ringhall.plan.Usage;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.SoundFile;
import io.ringhall.ui.shared.WallClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One audio file: its name, where it is used, and a player. */
final class AudioRow extends Div {
    AudioRow(PromptData file, List<Usage> usages, PromptDesk desk, TenantAccess access, Runnable edit) {
        addClassName("rh-message");
        getElement().setAttribute("data-testid", "audio-" + file.id());
        var name = new Span(file.name());
        name.addClassName("from");
        var facts = new Span(WallClock.span(Duration.ofSeconds(file.seconds())) + " · " + used(usages));
        facts.addClassNames("rh-muted", "rh-small");
        facts.getStyle().set("display", "block");
        var player = new Div();
        player.addClassName("player");
        var audio = new Element("audio");
        audio.setAttribute("controls", true);
        audio.setAttribute("preload", "none");
        audio.setAttribute("aria-label", file.name());
        audio.setAttribute("src", new SoundFile(() -> desk.file(access.domain(), file.id())));
        player.getElement().appendChild(audio);
        add(new Div(name, facts), player);
        if (access.canWrite() && !file.builtIn()) {
            var button = new Button(VaadinIcon.PENCIL.create(), click -> edit.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel("Edit " + file.name());
            button.getElement().setAttribute("data-testid", "audio-edit-" + file.id());
            add(button);
        }
    }

    private static String used(List<Usage> usages) {
        if (usages.isEmpty()) {
            return "used nowhere";
        }
        return "used by "
                + usages.stream()
                        .map(usage -> usage.number().isEmpty() ? "the defaults" : (usage.number() + " " + usage.name()).strip())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
