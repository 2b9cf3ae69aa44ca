package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.switchboard.LiveChange;
import io.ringhall.switchboard.LiveView;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.notices.Trials;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.FlagRulesField;
import io.ringhall.ui.shared.LiveFeed;
import io.ringhall.ui.shared.LiveVersion;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One ring group: the stage board, and the settings below it. Saving makes it live at once. */
@Route(RingGroupNavigation.DETAILS)
@PermitAll
final class RingGroupDetailsView extends TenantView implements BeforeLeaveObserver {
    private final transient RingGroupDesk desk;
    private final transient Directory directory;
    private final transient PromptDesk prompts;
    private final transient LiveView live;
    private final transient Switchboard switchboard;
    private final transient LiveFeed feed;
    private final LiveVersion version = new LiveVersion();
    private final Span unsaved = new Span("Unsaved changes");
    private final Problems problems = new Problems();
    private final StageBoard board = new StageBoard(this::changed);
    private final FlagRulesField flagRules = new FlagRulesField(DestinationData.Kind.GROUP);
    private final RingGroupDataForm form = new RingGroupDataForm(problems, this::changed);
    private final Button save = new Button("Save", click -> save());
    private final Button discard = new Button("Discard", click -> open(group()));
    private RingGroupData saved = RingGroupData.of("", "");
    private boolean dirty;

    RingGroupDetailsView(
            TenantGate gate, RingGroupDesk desk, Directory directory, PromptDesk prompts, LiveView live, Switchboard switchboard,
            Trials trials) {
        super(gate);
        this.desk = desk;
        this.directory = directory;
        this.prompts = prompts;
        form.testing(hook -> trials.show(access(), hook, saved.number(), saved.name()));
        this.live = live;
        this.switchboard = switchboard;
        this.feed = new LiveFeed(live, this, this::happened);
        addClassName("wide");
        unsaved.addClassName("rh-unsaved");
        unsaved.getElement().setAttribute("role", "status");
        unsaved.getElement().setAttribute("data-testid", "unsaved");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-testid", "save");
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.getElement().setAttribute("data-testid", "discard");
        board.before(flagRules);
        problems.at("flagRules", flagRules);
        flagRules.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        var number = parameters.get(NUMBER).orElse("");
        var found = desk.find(access, number).orElseThrow(NotFoundException::new);
        open(found);
        feed.follow(access);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (dirty) {
            var stay = event.postpone();
            new LeaveDialog(() -> {
                dirty = false;
                stay.proceed();
            }).open();
        }
    }

    private RingGroupData group() {
        return desk.find(access(), saved.number()).orElse(saved);
    }

    private void open(RingGroupData group) {
        saved = group;
        title(group.name());
        var number = new Span(group.number());
        number.addClassName("rh-chip");
        removeAll();
        var head = new PageHead(group.name())
                .under("Ring groups", RingGroupNavigation.path(access().domain()))
                .mark(number, version)
                .sticky();
        if (access().canWrite()) {
            head.action(unsaved, discard, save, deleteButton());
        }
        add(head, problems, board, form);
        var known = directory.of(access());
        flagRules.from(known, group.number());
        flagRules.setValue(group.flagRules());
        flagRules.setReadOnly(!access().canWrite());
        board.open(BoardModel.of(group), group.number(), known, live.presence(access()), access().canWrite());
        board.clearProblems();
        form.open(group, known, prompts.list(access()), access().canWrite());
        problems.clear();
        version.show(switchboard.liveVersion(access()));
        clean();
    }

    private void save() {
        form.applyTo(edited()).ifPresentOrElse(
                this::store, () -> Notices.trouble("One of the settings below needs your attention."));
    }

    /** As the board and the rules in front of it are now. */
    private RingGroupData edited() {
        return board.model().applyTo(saved).withFlagRules(flagRules.getValue());
    }

    private void store(RingGroupData group) {
        switch (desk.update(access(), saved.number(), group, saved.revision())) {
            case SaveResult.Saved<RingGroupData>(var value, var liveVersion, var warnings) -> {
                var renumbered = !value.number().equals(saved.number());
                open(value);
                version.show(liveVersion);
                show(warnings);
                Notices.done("Saved. The phones follow from the next call on.");
                if (renumbered) {
                    RingGroupNavigation.open(access().domain(), value.number());
                }
            }
            case SaveResult.Refused<RingGroupData>(var diagnostics) -> {
                show(diagnostics);
                Notices.trouble(diagnostics.size() == 1 ? diagnostics.getFirst().message() : "Not saved: see the marked places.");
            }
        }
    }

    private void show(List<Diagnostic> diagnostics) {
        problems.show(board.problems(diagnostics));
    }

    private void changed() {
        dirty = !edited().equals(saved) || form.changed();
        unsaved.setVisible(dirty);
        save.setEnabled(dirty);
        discard.setEnabled(dirty);
    }

    private void clean() {
        dirty = false;
        unsaved.setVisible(false);
        save.setEnabled(false);
        discard.setEnabled(false);
    }

    private void happened(LiveChange change) {
        switch (change) {
            case LiveChange.PresenceChanged(var presence) -> board.presence(presence);
            case LiveChange.Published(var published) -> version.show(published);
            case LiveChange.CallChanged ignored -> {}
            case LiveChange.FlagChanged ignored -> {}
            case LiveChange.TrunkChanged ignored -> {}
            case LiveChange.CallEnded ignored -> {}
        }
    }

    private Button deleteButton() {
        var delete = new Button(VaadinIcon.TRASH.create(), click -> confirmDelete());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel("Delete this ring group");
        delete.setTooltipText("Delete this ring group");
        delete.getElement().setAttribute("data-testid", "delete-group");
        return delete;
    }

    private void confirmDelete() {
        new DeleteDialog(
                        "ring group " + saved.number() + " · " + saved.name(),
                        desk.usages(access(), saved.number()),
                        () -> desk.delete(access(), saved.number()),
                        () -> {
                            dirty = false;
                            getUI().ifPresent(ui -> ui.navigate(RingGroupNavigation.path(access().domain())));
                        })
                .open();
    }
}
