package io.ringhall.ui.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.ThingGrid;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** A tenant's call queues; one of them open when the URL names it. */
@Route(QueueNavigation.LIST)
@PermitAll
final class QueueListView extends TenantView {
    private final transient QueueDesk desk;
    private final transient PromptDesk prompts;
    private final transient Directory directory;
    private final transient OpenDialog open = new OpenDialog(this);
    private transient DirectoryPage known = DirectoryPage.empty();

    QueueListView(TenantGate gate, QueueDesk desk, PromptDesk prompts, Directory directory) {
        super(gate);
        this.desk = desk;
        this.prompts = prompts;
        this.directory = directory;
        title("Call queues");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        known = directory.of(access);
        show(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(QueueNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, number).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        removeAll();
        var head = new PageHead("Call queues").lead("Callers wait with music until it is their turn, or until they waited long enough.");
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.HOURGLASS,
                    "No queue yet",
                    "In a queue callers hear a welcome and music while they wait. Choose how long, and where they go then.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var grid = new ThingGrid<QueueData>(
                QueueData::number, QueueData::name, "Agents, longest wait", this::describe, one -> go(one.number()));
        grid.setItems(all);
        add(grid);
    }

    private String describe(QueueData one) {
        int agents = one.rules().agents().size();
        return (agents == 0 ? "no agents" : agents == 1 ? "1 agent" : agents + " agents") + "; " + one.maxWaitSeconds() / 60 + " min " + one.maxWaitSeconds() % 60 + " s, then "
                + (one.afterMaxWait() == null ? "the call ends" : known.sentence(one.afterMaxWait()));
    }

    private void edit(@Nullable QueueData existing) {
        var problems = new Problems();
        var form = new QueueDataForm(problems);
        form.open(existing == null ? QueueData.of("", "") : existing, known, prompts.list(access()), access().canWrite());
        var dialog = new EditDialog(existing == null ? "New call queue" : existing.number() + " · " + existing.name(), problems, form);
        if (access().canWrite()) {
            dialog.saving(
                    () -> form.data().map(data -> existing == null
                            ? desk.create(access(), data)
                            : desk.update(access(), existing.number(), data, existing.revision())),
                    saved -> go(""));
        }
        dialog.setWidth("44rem");
        if (existing != null) {
            var now = new Button("Agents now", VaadinIcon.HEADSET.create(), click ->
                    getUI().ifPresent(ui -> ui.navigate(QueueNavigation.agents(access().domain(), existing.number()))));
            now.getElement().setAttribute("data-testid", "queue-agents-now");
            dialog.also(now);
        }
        if (existing != null && access().canWrite()) {
            dialog.also(deleteButton(existing));
        }
        open.show(dialog, () -> go(""));
    }

    private Button deleteButton(QueueData existing) {
        var delete = new Button("Delete", click -> new DeleteDialog(
                        existing.number() + " · " + existing.name(),
                        desk.usages(access(), existing.number()),
                        () -> desk.delete(access(), existing.number()),
                        () -> go(""))
                .open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        return delete;
    }

    private Button addButton() {
        var button = new Button("Add queue", VaadinIcon.PLUS.create(), click -> go(QueueNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-queue");
        return button;
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? QueueNavigation.path(domain) : QueueNavigation.path(domain, number)));
    }
}
