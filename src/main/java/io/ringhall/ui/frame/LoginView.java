package io.ringhall.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.ringhall.switchboard.Switchboard;

/** Log-in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Log in · Ringhall")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver {
    private final transient AuthenticationContext authentication;
    private final transient Switchboard switchboard;
    private final LoginForm form = new LoginForm(words());
    private final Paragraph away = new Paragraph(
            "The database cannot be reached. Calls go on as they were last; nobody can log in until it is back.");

    LoginView(AuthenticationContext authentication, Switchboard switchboard) {
        this.authentication = authentication;
        this.switchboard = switchboard;
        addClassName("rh-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setAttribute("data-testid", "login");
        away.addClassName("rh-away");
        away.getElement().setAttribute("role", "alert").setAttribute("data-testid", "database-away");
        var holder = new Div(new Div(away, form));
        holder.addClassName("form");
        add(story(), holder);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        boolean available = switchboard.databaseAvailable();
        away.setVisible(!available);
        form.setError(available && event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static Div story() {
        var brand = new Anchor("login", new Image("assets/ringhall/ringhall.svg", ""), new Span("Ringhall"));
        brand.addClassName("rh-brand");
        var words = new Div(
                new H1("Every call finds somebody."),
                new Paragraph("Put your team into stages, choose what happens when nobody answers, and save. "
                        + "The phones follow at once."));
        var stages = new Div(
                new Span("Front desk · 20 s"), arrow(), new Span("Everyone · 20 s"), arrow(), new Span("Mailbox"));
        stages.addClassName("stages");
        stages.getElement().setAttribute("aria-hidden", "true");
        var story = new Div(brand, words, stages);
        story.addClassName("story");
        return story;
    }

    private static Emphasis arrow() {
        return new Emphasis("→");
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("Log in");
        words.getForm().setSubmit("Log in");
        words.getErrorMessage().setTitle("That did not work");
        words.getErrorMessage()
                .setMessage("User name and password do not match. After several tries, wait a moment before the next.");
        words.setAdditionalInformation("First start? The administrator's password was printed once where Ringhall was started.");
        return words;
    }
}
