package io.ringhall.ui.extension;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.extension.ExtensionCredentials;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.Problems;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Creates or edits an extension; a new one shows its credentials once. */
final class ExtensionDialog extends Dialog {
    private final TenantAccess access;
    private final ExtensionDesk desk;
    private final DirectoryPage directory;
    private final @Nullable ExtensionData existing;
    private final Consumer<ExtensionCredentials> credentials;
    private final Runnable changed;
    private final Problems problems = new Problems();
    private final ExtensionDataForm form = new ExtensionDataForm(problems);

    /** @param existing null for a new one @param credentials told once, when there are new ones @param changed after any change */
    ExtensionDialog(
            TenantAccess access,
            ExtensionDesk desk,
            DirectoryPage directory,
            @Nullable ExtensionData existing,
            Consumer<ExtensionCredentials> credentials,
            Runnable changed) {
        this.access = access;
        this.desk = desk;
        this.directory = directory;
        this.existing = existing;
        this.credentials = credentials;
        this.changed = changed;
        setHeaderTitle(existing == null ? "New extension" : existing.number() + " · " + existing.name());
        setWidth("32rem");
        form.open(existing == null ? ExtensionData.of("", "") : existing, existing == null, directory, access.canWrite());
        var body = new Div(problems, form);
        body.addClassName("rh-fields");
        add(body);
        if (existing != null && access.canWrite()) {
            getFooter().add(reset(existing), delete(existing));
        }
        getFooter().add(new Button(access.canWrite() ? "Cancel" : "Close", click -> close()));
        if (access.canWrite()) {
            var save = new Button(existing == null ? "Create" : "Save", click -> form.data().ifPresent(this::save));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            save.getElement().setAttribute("data-testid", "extension-save");
            getFooter().add(save);
        }
    }

    private void save(ExtensionData data) {
        if (existing == null) {
            finish(desk.create(access, data), credentials);
        } else {
            finish(desk.update(access, existing.number(), data, existing.revision()), saved -> Notices.done("Saved."));
        }
    }

    private <T> void finish(SaveResult<T> result, Consumer<T> done) {
        switch (result) {
            case SaveResult.Saved<T>(var value, var live, var warnings) -> {
                close();
                changed.run();
                done.accept(value);
            }
            case SaveResult.Refused<T>(var diagnostics) -> problems.show(diagnostics);
        }
    }

    private Button reset(ExtensionData extension) {
        var button = new Button("New password", click -> new ResetPasswordDialog(
                        extension.number(), () -> finish(desk.resetPassword(access, extension.number()), credentials))
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getStyle().set("margin-inline-end", "auto");
        button.getElement().setAttribute("data-testid", "extension-reset-password");
        return button;
    }

    private Button delete(ExtensionData extension) {
        var button = new Button("Delete", click -> new DeleteExtensionDialog(access, desk, directory, extension, () -> {
                    close();
                    changed.run();
                })
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.getElement().setAttribute("data-testid", "extension-delete");
        return button;
    }
}
