package io.ringhall.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.identity.UserData;
import io.ringhall.identity.UserDesk;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.ThingGrid;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Who may sign in for a tenant; one of them open when the URL names them. */
@Route(UserNavigation.LIST)
@PermitAll
final class UserListView extends TenantView {
    private final transient UserDesk desk;
    private final transient OpenDialog open = new OpenDialog(this);

    UserListView(TenantGate gate, UserDesk desk) {
        super(gate);
        this.desk = desk;
        title("Users");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(access);
        open.close();
        parameters.get(NUMBER).ifPresent(name -> {
            if (name.equals(UserNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, name).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var users = desk.list(access);
        removeAll();
        var head = new PageHead("Users").lead("Who signs in to this console for the company. Phones have extensions instead.");
        add(head);
        if (users.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USER_CARD,
                    "Nobody signs in for this company yet",
                    "Add somebody who looks after the groups, or who may only look. Each has a password of their own.",
                    access.canWrite() ? addButton() : new Div()));
            return;
        }
        if (access.canWrite()) {
            head.action(addButton());
        }
        var grid = new ThingGrid<UserData>(UserListView::name, "May", UserWords::details, user -> go(user.username())).keepingDetails();
        grid.setItems(users);
        add(grid);
    }

    private static String name(UserData user) {
        return user.fullName() + " · " + user.username();
    }

    private void edit(@Nullable UserData existing) {
        var problems = new Problems();
        var form = new UserDataForm(problems);
        form.open(existing == null ? UserFields.NEW : UserFields.of(existing), existing == null, access().canWrite());
        var dialog = new EditDialog(existing == null ? "New user" : existing.fullName(), problems, form);
        if (access().canWrite()) {
            dialog.saving(() -> form.data().map(fields -> save(existing, fields)), saved -> go(""));
        }
        open.show(dialog, () -> go(""));
    }

    private SaveResult<UserData> save(@Nullable UserData existing, UserFields fields) {
        var password = new Secret(fields.password());
        return existing == null
                ? desk.create(access(), fields.username(), fields.fullName(), fields.role(), password)
                : desk.update(
                        access(),
                        existing.username(),
                        fields.fullName(),
                        fields.role(),
                        fields.enabled(),
                        fields.password().isEmpty() ? null : password);
    }

    private void go(String username) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(username.isEmpty() ? UserNavigation.path(domain) : UserNavigation.path(domain, username)));
    }

    private Button addButton() {
        var button = new Button("Add user", VaadinIcon.PLUS.create(), click -> go(UserNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "add-user");
        return button;
    }
}
