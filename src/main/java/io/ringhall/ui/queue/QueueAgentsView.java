package io.ringhall.ui.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.switchboard.LiveQueue;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;

/** A call queue as it is now: who waits, and which agents can take the next caller. */
@Route(QueueNavigation.AGENTS)
@PermitAll
final class QueueAgentsView extends TenantView {
    private final transient QueueDesk desk;
    private final transient LiveView live;
    private final transient Directory directory;
    private final transient LiveFeed feed;
    private final Div figures = new Div();
    private final Div agents = new Div();
    private transient DirectoryPage known = DirectoryPage.empty();
    private String number = "";

    QueueAgentsView(TenantGate gate, QueueDesk desk, LiveView live, Directory directory) {
        super(gate);
        this.desk = desk;
        this.live = live;
        this.directory = directory;
        this.feed = new LiveFeed(live, this, change -> refresh());
        figures.addClassName("rh-facts");
        figures.getElement().setAttribute("data-testid", "queue-figures");
        agents.addClassName("rh-panel");
        agents.getElement().setAttribute("data-testid", "queue-agents");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        var queue = desk.find(access, parameters.get(NUMBER).orElse("")).orElseThrow(NotFoundException::new);
        number = queue.number();
        known = directory.of(access);
        title(queue.name());
        removeAll();
        var chip = new Span(queue.number());
        chip.addClassName("rh-chip");
        add(new PageHead(queue.name())
                .under("Call queues", QueueNavigation.path(access.domain()))
                .mark(chip)
                .action(settings(queue)));
        feed.follow(access);
        add(figures, agents);
        refresh();
    }

    private Button settings(QueueData queue) {
        return new Button("Settings", VaadinIcon.COG_O.create(), click ->
                getUI().ifPresent(ui -> ui.navigate(QueueNavigation.path(access().domain(), queue.number()))));
    }

    private void refresh() {
        live.queue(access(), number).ifPresent(this::show);
    }

    private void show(LiveQueue queue) {
        figures.removeAll();
        var longest = queue.longestSince();
        figures.add(
                fact("Waiting", String.valueOf(queue.waiting())),
                fact("Longest wait", longest == null ? "–" : WallClock.span(Duration.between(longest, Instant.now()))),
                fact("Logged in", queue.loggedIn() + " of " + queue.agents().size()),
                fact("A call takes", queue.handlingSeconds() == null ? "–" : WallClock.span(queue.handlingSeconds())));
        agents.removeAll();
        if (queue.agents().isEmpty()) {
            agents.add(new EmptyState(
                    VaadinIcon.HEADSET, "No agents", "Choose agents in the settings, or let extensions log in by dialling *64 " + number + ".", new Div()));
        }
        queue.agents().forEach(agent -> agents.add(row(agent)));
    }

    private static Div fact(String label, String value) {
        var term = new Div(label);
        term.addClassNames("rh-muted", "rh-small");
        var figure = new Div(value);
        figure.getStyle().set("font-size", "1.4rem").set("font-variant-numeric", "tabular-nums");
        return new Div(term, figure);
    }

    private Div row(LiveQueue.Agent agent) {
        var chip = new Span(agent.extension());
        chip.addClassName("rh-chip");
        var name = new Span(known.nameOf(agent.extension()));
        name.getStyle().set("flex", "1").set("min-width", "6rem");
        var state = new Span(words(agent));
        state.addClassName("rh-muted");
        state.getElement().setAttribute("data-testid", "agent-state-" + agent.extension());
        var row = new Div(chip, name, state);
        row.getElement().setAttribute("data-testid", "agent-" + agent.extension());
        row.getStyle().set("display", "flex").set("gap", "0.8rem").set("align-items", "center").set("flex-wrap", "wrap").set("padding-block", "0.45rem");
        if (access().canWrite()) {
            var button = new Button(agent.loggedIn() ? "Log out" : "Log in", click -> log(agent));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel((agent.loggedIn() ? "Log out " : "Log in ") + agent.extension());
            button.getElement().setAttribute("data-testid", "agent-log-" + agent.extension());
            row.add(button);
        }
        return row;
    }

    private void log(LiveQueue.Agent agent) {
        if (!live.logAgent(access(), number, agent.extension(), !agent.loggedIn())) {
            Notices.trouble(agent.extension() + " is no agent of this queue any more.");
        }
        refresh();
    }

    private static String words(LiveQueue.Agent agent) {
        var joined = agent.primary() ? "" : " · joined by code";
        return switch (agent.state()) {
            case "free" -> "Free" + joined;
            case "rests" -> "Rests after a call" + joined;
            case "logged out" -> "Logged out" + joined;
            default -> Character.toUpperCase(agent.state().charAt(0)) + agent.state().substring(1) + joined;
        };
    }
}
