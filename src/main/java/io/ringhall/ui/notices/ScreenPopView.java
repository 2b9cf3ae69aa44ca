package io.ringhall.ui.notices;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.switchboard.LiveCall;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that an agent leaves open: as soon as their phone rings it shows who calls, for which group, and the account in the
 * customer system. It shows what an action URL could open instead.
 */
@Route(NoticesNavigation.POP)
@PermitAll
final class ScreenPopView extends TenantView {
    private static final String EXTENSION = "extension";
    /** Seen also when another window is in front. */
    private static final String TITLE = "document.title = $0";

    private final transient ExtensionDesk extensions;
    private final transient RingGroupDesk groups;
    private final transient LiveView live;
    private final transient LiveFeed feed;
    private final ComboBox<ExtensionData> mine = new ComboBox<>("My extension");
    private final Div pop = new Div();
    private @Nullable String shown;
    private boolean choosing;

    ScreenPopView(TenantGate gate, ExtensionDesk extensions, RingGroupDesk groups, LiveView live) {
        super(gate);
        this.extensions = extensions;
        this.groups = groups;
        this.live = live;
        this.feed = new LiveFeed(live, this, this::happened);
        title("Screen pop");
        mine.setItemLabelGenerator(one -> one.number() + " · " + one.name());
        mine.getElement().setAttribute("data-testid", "pop-extension");
        mine.addValueChangeListener(change -> choose());
        pop.addClassName("rh-pop");
        pop.getElement().setAttribute("role", "status");
        pop.getElement().setAttribute("aria-live", "assertive");
        pop.getElement().setAttribute("data-testid", "pop");
        add(
                new PageHead("Screen pop").lead("Leave this page open. When your phone rings, it shows who calls and which customer it is."),
                mine,
                pop);
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        var all = extensions.list(access);
        choosing = true;
        mine.setItems(all);
        mine.setValue(all.stream().filter(one -> one.number().equals(query(EXTENSION))).findFirst().orElse(null));
        choosing = false;
        clear();
        feed.follow(access);
        live.calls(access).forEach(this::look);
    }

    private void choose() {
        if (!choosing && mine.getValue() != null) {
            getUI().ifPresent(ui -> ui.navigate(
                    NoticesNavigation.pop(access().domain()), QueryParameters.of(EXTENSION, mine.getValue().number())));
        }
    }

    private void happened(LiveChange change) {
        switch (change) {
            case LiveChange.CallChanged(var call) -> look(call);
            case LiveChange.CallEnded(var id) -> {
                if (id.equals(shown)) {
                    clear();
                }
            }
            case LiveChange.PresenceChanged ignored -> {}
            case LiveChange.FlagChanged ignored -> {}
            case LiveChange.TrunkChanged ignored -> {}
            case LiveChange.Published ignored -> {}
        }
    }

    private void look(LiveCall call) {
        var extension = mine.getValue();
        if (extension == null) {
            return;
        }
        boolean forMe = call.ringing().contains(extension.number()) || extension.number().equals(call.answeredBy());
        if (forMe && (shown == null || shown.equals(call.id()) || !call.ringing().isEmpty())) {
            show(call, extension.number().equals(call.answeredBy()));
        } else if (!forMe && call.id().equals(shown)) {
            clear();
        }
    }

    private void show(LiveCall call, boolean talking) {
        var group = call.group() == null ? null : groups.find(access(), call.group()).orElse(null);
        var caller = Objects.requireNonNullElse(call.fromName(), "");
        shown = call.id();
        pop.removeAll();
        pop.addClassName("ringing");
        pop.add(
                new Span(talking ? "You are talking to" : "Your phone rings"),
                new H2(caller.isBlank() ? call.from() : caller),
                fact("Number", call.from(), "pop-caller"),
                fact("Group", group == null ? "called you directly" : group.name() + " (" + group.number() + ")", "pop-group"),
                fact("CRM account", account(group), "pop-account"));
        getElement().executeJs(TITLE, "☎ " + (caller.isBlank() ? call.from() : caller));
    }

    private static String account(@Nullable RingGroupData group) {
        return group == null || group.crmAccount() == null ? "none" : group.crmAccount();
    }

    private static Div fact(String name, String value, String testId) {
        var label = new Span(name);
        label.addClassNames("rh-muted", "rh-small");
        var text = new Div(value);
        text.getElement().setAttribute("data-testid", testId);
        return new Div(label, text);
    }

    private void clear() {
        shown = null;
        pop.removeClassName("ringing");
        pop.removeAll();
        pop.add(mine.getValue() == null
                ? new EmptyState(VaadinIcon.DESKTOP, "Whose phone?", "Choose your extension above; the address of this page then keeps it.")
                : new EmptyState(VaadinIcon.DESKTOP, "Waiting for a call", "The next call that rings your phone shows up here."));
        getElement().executeJs(TITLE, "Screen pop · Ringhall");
    }
}
