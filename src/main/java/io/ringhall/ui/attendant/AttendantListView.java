package io.ringhall.ui.attendant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantDesk;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tenant's IVRs; one of them open when the URL names it. */
@Route(AttendantNavigation.LIST)
@PermitAll
final class AttendantListView extends TenantView {
    private final transient AttendantDesk desk;
    private final transient PromptDesk prompts;
    private final transient Directory directory;
    private final transient OpenDialog open = new OpenDialog(this);
    private transient DirectoryPage known = DirectoryPage.empty();

    AttendantListView(TenantGate gate, AttendantDesk desk, PromptDesk prompts, Directory directory) {
        super(gate);
        this.desk = desk;
        this.prompts = prompts;
        this.directory = directory;
        title("IVRs");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        known = directory.of(access);
        show(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(AttendantNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, number).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        removeAll();
        var head = new PageHead("IVRs").lead("A recorded menu: “press 1 for sales”. Callers choose where they go.");
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.SITEMAP,
                    "No menu yet",
                    "An IVR greets callers and lets them choose by key: 1 for sales, 2 for support. Groups can end in one, and keys can lead to groups.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var grid = new ThingGrid<AttendantData>(
                AttendantData::number, AttendantData::name, "Keys", this::describe, one -> go(one.number()));
        grid.setItems(all);
        add(grid);
    }

    private String describe(AttendantData one) {
        return one.keys().isEmpty()
                ? "No keys yet"
                : one.keys().entrySet().stream()
                        .map(key -> key.getKey() + " → " + known.sentence(key.getValue()))
                        .collect(Collectors.joining(",  "));
    }

    private void edit(@Nullable AttendantData existing) {
        var problems = new Problems();
        var form = new AttendantDataForm(problems);
        form.open(existing == null ? AttendantData.of("", "") : existing, known, prompts.list(access()), access().canWrite());
        var dialog = new EditDialog(existing == null ? "New IVR" : existing.number() + " · " + existing.name(), problems, form);
        dialog.setWidth("48rem");
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

    private Button deleteButton(AttendantData existing) {
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
        var button = new Button("Add IVR", VaadinIcon.PLUS.create(), click -> go(AttendantNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-attendant");
        return button;
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? AttendantNavigation.path(domain) : AttendantNavigation.path(domain, number)));
    }
}
