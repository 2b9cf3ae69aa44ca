package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.switchboard.FlagChange;
import io.ringhall.switchboard.LiveFlag;
import io.ringhall.ui.shared.WallClock;
import java.util.function.Consumer;

/** A flag in the list: what it is now, until when, and the buttons that change it. */
final class FlagCard extends Article {
    private final Span state = new Span();
    private final Div now = new Div();
    private final Button toggle = new Button();
    private final MenuBar more = new MenuBar();
    private final WallClock clock;
    private final boolean manual;
    private final Consumer<FlagChange> change;
    private final Consumer<Boolean> until;
    private boolean set;

    /** @param change what the user wants done @param until the user wants to choose a time; true = set */
    FlagCard(ServiceFlagData flag, String path, WallClock clock, boolean writable, Consumer<FlagChange> change, Consumer<Boolean> until) {
        this.clock = clock;
        this.change = change;
        this.until = until;
        manual = flag.manual();
        addClassNames("rh-group", "rh-flag");
        getElement().setAttribute("data-testid", "flag-" + flag.number());
        var number = new Span(flag.number());
        number.addClassName("rh-chip");
        var link = new Anchor(path, flag.name());
        link.addClassName("flag-name");
        state.addClassName("rh-flag-state");
        state.getElement().setAttribute("data-testid", "flag-" + flag.number() + "-state");
        var head = new Div(number, link, state);
        head.addClassName("name");
        var kind = new Div(FlagWords.kind(flag));
        kind.addClassNames("rh-muted", "rh-small");
        now.addClassName("rh-small");
        toggle.getElement().setAttribute("data-testid", "flag-" + flag.number() + "-toggle");
        toggle.addClickListener(click -> change.accept(new FlagChange.Toggle()));
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        more.getElement().setAttribute("data-testid", "flag-" + flag.number() + "-more");
        var buttons = new Div(toggle, more);
        buttons.addClassName("buttons");
        buttons.setVisible(writable);
        add(head, kind, now, buttons);
    }

    /** Shows how it stands, in place. */
    void show(LiveFlag flag) {
        set = flag.set();
        state.setText(set ? "Set" : "Clear");
        state.getElement().setAttribute("data-set", String.valueOf(set));
        setClassName("overridden", flag.overridden());
        now.setText(FlagWords.now(flag, clock));
        toggle.setText(set ? "Clear it" : "Set it");
        menu(flag);
    }

    private void menu(LiveFlag flag) {
        more.removeAll();
        var items = more.addItem("For how long…").getSubMenu();
        var word = set ? "Clear " : "Set ";
        items.addItem(word + "until a time…", click -> until.accept(!set));
        if (manual) {
            return;
        }
        items.addItem(word + "until the next change", click -> change.accept(new FlagChange.UntilNextChange(!set)));
        items.addItem(word + "for good", click -> change.accept(new FlagChange.ForGood(!set)));
        items.addItem("End of day", click -> change.accept(new FlagChange.EndOfDay()));
        items.addItem("Start of day", click -> change.accept(new FlagChange.StartOfDay()));
        items.addItem(flag.holiday() ? "Today is no holiday" : "Today is a holiday", click -> change.accept(new FlagChange.Holiday()));
        if (flag.overridden()) {
            items.addItem("Back to the schedule", click -> change.accept(new FlagChange.Release()));
        }
    }
}
