package io.ringhall.ui.security;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.ringhall.identity.SignedIn;
import io.ringhall.switchboard.Blocked;
import io.ringhall.switchboard.Protection;
import io.ringhall.switchboard.ProtectionFigures;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Panel;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is locked out and until when, and what was kept out or refused; looked at again every few seconds. */
@Route(SecurityNavigation.BLOCKS)
@PageTitle("Security · Ringhall")
@RolesAllowed("PLATFORM_ADMINISTRATOR")
final class BlockedSourcesView extends Main {
    private static final int LOOK_AGAIN_MILLIS = 3_000;

    private final transient Protection protection;
    private final transient SignedIn signedIn;
    private final Grid<Blocked> grid = new Grid<>();
    private final EmptyState nobody = new EmptyState(
            VaadinIcon.SHIELD, "Nobody is locked out", "Sources that guess passwords, scan or flood appear here until their time is over.");
    private final DescriptionList facts = new DescriptionList();
    private final Span state = new Span();
    private transient @Nullable List<Blocked> shown;
    private transient @Nullable Registration polling;

    BlockedSourcesView(Protection protection, SignedIn signedIn) {
        this.protection = protection;
        this.signedIn = signedIn;
        addClassName("rh-view");
        facts.addClassName("rh-facts");
        state.getElement().setAttribute("role", "status");
        grid.addColumn(new ComponentRenderer<>(BlockedSourcesView::who)).setHeader("Locked out").setFlexGrow(3);
        var why = grid.addColumn(BlockedSourcesView::why).setHeader("Why").setFlexGrow(2);
        grid.addColumn(BlockedSourcesView::left).setHeader("For").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::releaseButton)).setHeader("Actions").setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        NarrowScreen.watch(grid, narrow -> why.setVisible(!narrow));
        add(
                new PageHead("Security").lead("Strangers that guess passwords, scan or flood are locked out by themselves. Registered phones never are."),
                new Panel("Blocked sources and users", "Each further lock-out is twice as long, up to an hour.").with(nobody, grid),
                new Panel("Kept out since the start", "").with(state, facts));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_AGAIN_MILLIS);
        polling = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show() {
        var blocks = protection.blocks();
        nobody.setVisible(blocks.isEmpty());
        grid.setVisible(!blocks.isEmpty());
        if (!blocks.isEmpty() || !blocks.equals(shown)) {
            grid.setItems(blocks.stream().limit(500).toList());
            shown = blocks;
        }
        var figures = protection.figures();
        state.setText(
                figures.shedding()
                        ? "Overloaded: new calls are being refused; calls in progress go on."
                        : "Not overloaded; the engine is " + figures.delayMillis() + " ms late.");
        show(figures);
    }

    private void show(ProtectionFigures figures) {
        facts.removeAll();
        fact("From locked sources", figures.locked());
        fact("Beyond the rate", figures.rate());
        fact("From scanners", figures.scanner());
        fact("For unknown domains", figures.stranger());
        fact("Wrong passwords", figures.wrongPasswords());
        fact("Calls refused", figures.shedCalls());
        fact("Registrations refused", figures.shedRegistrations());
    }

    private void fact(String term, long value) {
        facts.getElement().appendChild(
                new Div(new DescriptionList.Term(term), new DescriptionList.Description(String.format("%,d", value))).getElement());
    }

    private static Div who(Blocked block) {
        var name = new Span(block.domain() == null ? block.subject() : block.subject() + " @ " + block.domain());
        var kind = new Span(block.kind() + (block.times() > 1 ? " · " + block.times() + " times in a row" : ""));
        kind.addClassNames("rh-muted", "rh-small");
        kind.getStyle().set("display", "block");
        return new Div(name, kind);
    }

    private static String why(Blocked block) {
        return switch (block.why()) {
            case "passwords" -> "wrong passwords";
            case "scanner" -> "a scanner";
            default -> "a flood of requests";
        };
    }

    private static String left(Blocked block) {
        long seconds = Math.max(0, Duration.between(Instant.now(), block.until()).toSeconds());
        return seconds < 60 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private Button releaseButton(Blocked block) {
        var release = new Button("Release", click -> {
            if (protection.release(block.id(), signedIn.user().username())) {
                Notices.done(block.subject() + " may try again");
            }
            show();
        });
        release.setAriaLabel("Release " + block.subject());
        release.getElement().setAttribute("data-testid", "release-" + block.id());
        return release;
    }
}
