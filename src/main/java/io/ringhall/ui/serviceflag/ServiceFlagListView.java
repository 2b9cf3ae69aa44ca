package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.identity.SignedIn;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
import io.ringhall.switchboard.FlagChange;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveFlag;
import io.ringhall.switchboard.LiveFlags;
import io.ringhall.switchboard.LiveView;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.tenancy.TenantTimes;
import io.ringhall.ui.shared.Announcer;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant's service flags with how they stand, live; one of them open when the URL names it. */
@Route(ServiceFlagNavigation.LIST)
@PermitAll
final class ServiceFlagListView extends TenantView {
    private final transient ServiceFlagDesk desk;
    private final transient LiveFlags flags;
    private final transient TenantTimes times;
    private final transient SignedIn signedIn;
    private final transient LiveFeed feed;
    private final transient OpenDialog open = new OpenDialog(this);
    private final transient Map<String, FlagCard> cards = new LinkedHashMap<>();
    private final Announcer announcer = new Announcer();

    ServiceFlagListView(
            TenantGate gate, ServiceFlagDesk desk, LiveFlags flags, LiveView live, TenantTimes times, SignedIn signedIn) {
        super(gate);
        this.desk = desk;
        this.flags = flags;
        this.times = times;
        this.signedIn = signedIn;
        this.feed = new LiveFeed(live, this, this::happened);
        title("Service flags");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(access);
        feed.follow(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(ServiceFlagNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, number).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        removeAll();
        cards.clear();
        var head = new PageHead("Service flags")
                .lead("Switches and clocks that send calls elsewhere: at night, at lunch, on holidays. A key on a phone shows and changes them.");
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.FLAG_O,
                    "No flag yet",
                    "A flag is set or clear, by hand or by its hours. Groups, menus and queues can ask it: “while Night is set, callers go to the mailbox”.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var list = new Div();
        list.addClassName("rh-groups");
        var clock = new WallClock(times.zone(access));
        for (var flag : all) {
            var card = new FlagCard(
                    flag,
                    ServiceFlagNavigation.path(access.domain(), flag.number()),
                    clock,
                    access.canWrite(),
                    change -> change(flag, change),
                    set -> until(flag, set));
            cards.put(flag.number(), card);
            list.add(card);
        }
        add(list, announcer);
        flags.all(access).forEach(this::show);
    }

    private void show(LiveFlag flag) {
        var card = cards.get(flag.number());
        if (card != null) {
            card.show(flag);
        }
    }

    private void change(ServiceFlagData flag, FlagChange change) {
        flags.change(access(), flag.number(), change, signedIn.user().username())
                .ifPresentOrElse(
                        now -> {
                            show(now);
                            announcer.say(flag.name() + " is " + (now.set() ? "set" : "clear"));
                        },
                        () -> Notices.trouble("This flag is not live."));
    }

    private void until(ServiceFlagData flag, boolean set) {
        new UntilDialog((set ? "Set " : "Clear ") + flag.name(), times.zone(access()), moment ->
                        change(flag, new FlagChange.UntilMoment(set, moment)))
                .open();
    }

    private void happened(LiveChange change) {
        if (change instanceof LiveChange.FlagChanged(var flag)) {
            show(flag);
        }
    }

    private void edit(@Nullable ServiceFlagData existing) {
        var problems = new Problems();
        var form = new ServiceFlagDataForm(problems, flags, times.zone(access()));
        form.open(existing == null ? ServiceFlagData.of("", "") : existing, access().canWrite());
        var dialog = new EditDialog(existing == null ? "New service flag" : existing.number() + " · " + existing.name(), problems, form);
        dialog.setWidth("54rem");
        if (access().canWrite()) {
            dialog.saving(
                    () -> form.data().map(data -> existing == null
                            ? desk.create(access(), data)
                            : desk.update(access(), existing.number(), data, existing.revision())),
                    saved -> go(""));
        }
        if (existing != null && access().canWrite()) {
            dialog.also(deleteButton(existing));
        }
        open.show(dialog, () -> go(""));
    }

    private Button deleteButton(ServiceFlagData existing) {
        var delete = new Button("Delete", click -> new DeleteFlagDialog(access(), desk, existing, () -> go("")).open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        return delete;
    }

    private Button addButton() {
        var button = new Button("Add flag", VaadinIcon.PLUS.create(), click -> go(ServiceFlagNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-flag");
        return button;
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? ServiceFlagNavigation.path(domain) : ServiceFlagNavigation.path(domain, number)));
    }
}
