package io.ringhall.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a page fails: says so without details, and gives the words by which the log is searched. */
@PageTitle("Something went wrong · Ringhall")
@PermitAll
final class TroubleView extends Main implements HasErrorParameter<Exception> {
    private static final Logger log = LoggerFactory.getLogger(TroubleView.class);

    private final transient Switchboard switchboard;

    TroubleView(Switchboard switchboard) {
        this.switchboard = switchboard;
        addClassName("rh-view");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (!switchboard.databaseAvailable()) {
            return away(event);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Page {} failed, reference {}", event.getLocation().getPath(), reference, parameter.getException());
        removeAll();
        add(new PageHead("Something went wrong"), new EmptyState(
                VaadinIcon.WARNING,
                "This page could not be shown",
                "Calls are not affected. Try again in a moment; if it stays, tell your administrator the reference " + reference + ".",
                new Anchor("", "Back to the start")));
        return 500;
    }

    private int away(BeforeEnterEvent event) {
        log.warn("Page {} is not to be had: the database cannot be reached", event.getLocation().getPath());
        removeAll();
        add(new PageHead("The database cannot be reached"), new EmptyState(
                VaadinIcon.DATABASE,
                "Nothing can be shown or saved for the moment",
                "Calls go on as they were last, and their records are kept until the database is back.",
                new Anchor(event.getLocation().getPath(), "Try again")));
        return 503;
    }
}
