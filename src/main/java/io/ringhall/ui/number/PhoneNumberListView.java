package io.ringhall.ui.number;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.plan.number.PhoneNumberDesk;
import io.ringhall.plan.numberplan.NumberPlanDesk;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's telephone numbers; one of them, or how people dial, open when the URL names it. */
@Route(PhoneNumberNavigation.LIST)
@PermitAll
final class PhoneNumberListView extends TenantView {
    private final transient PhoneNumberDesk desk;
    private final transient NumberPlanDesk plans;
    private final transient Directory directory;
    private final transient OpenDialog open = new OpenDialog(this);
    private transient DirectoryPage known = DirectoryPage.empty();

    PhoneNumberListView(TenantGate gate, PhoneNumberDesk desk, NumberPlanDesk plans, Directory directory) {
        super(gate);
        this.desk = desk;
        this.plans = plans;
        this.directory = directory;
        title("Numbers");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        known = directory.of(access);
        show(access);
        open.close();
        parameters.get(NUMBER).ifPresent(number -> {
            if (number.equals(PhoneNumberNavigation.PLAN)) {
                editPlan();
            } else if (number.equals(PhoneNumberNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, "+" + number).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        removeAll();
        var head = new PageHead("Numbers").lead("What people outside dial, and where each call goes.");
        head.action(planButton());
        add(head);
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.HASH,
                    "No number yet",
                    "Add the numbers your carrier gave you, and choose for each who rings: a group, a person, a menu. Calls arrive by your trunks.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var grid = new ThingGrid<PhoneNumberData>(
                        PhoneNumberData::number, PhoneNumberData::name, "Calls go to", this::describe, one -> go(one.number()))
                .keepingDetails();
        grid.setItems(all);
        add(grid);
    }

    private String describe(PhoneNumberData one) {
        return (one.enabled() ? "" : "Switched off, else ") + known.sentence(one.destination());
    }

    private void edit(@Nullable PhoneNumberData existing) {
        var problems = new Problems();
        var form = new PhoneNumberDataForm(problems);
        form.open(existing == null ? PhoneNumberData.of("", "", null) : existing, known, access().canWrite());
        var dialog = new EditDialog(existing == null ? "New number" : (existing.name().isBlank() ? existing.number() : existing.number() + " · " + existing.name()), problems, form);
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

    private void editPlan() {
        var problems = new Problems();
        var form = new NumberPlanDataForm(problems);
        form.open(plans.get(access()), access().canWrite());
        var dialog = new EditDialog("How people dial", problems, form);
        if (access().canWrite()) {
            dialog.saving(
                    () -> form.data().map(data -> plans.update(access(), data, data.revision())), saved -> go(""));
        }
        open.show(dialog, () -> go(""));
    }

    private Button planButton() {
        var button = new Button("How people dial", VaadinIcon.GLOBE.create(), click -> go(PhoneNumberNavigation.PLAN));
        button.getElement().setAttribute("data-testid", "number-plan");
        return button;
    }

    private Button deleteButton(PhoneNumberData existing) {
        var delete = new Button("Delete", click -> new DeleteDialog(
                        (existing.name().isBlank() ? existing.number() : existing.number() + " · " + existing.name()),
                        List.of(),
                        () -> desk.delete(access(), existing.number()),
                        () -> go(""))
                .open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        return delete;
    }

    private Button addButton() {
        var button = new Button("Add number", VaadinIcon.PLUS.create(), click -> go(PhoneNumberNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-number");
        return button;
    }

    private void go(String number) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(
                number.isEmpty() ? PhoneNumberNavigation.path(domain) : PhoneNumberNavigation.path(domain, number.replace("+", ""))));
    }
}
