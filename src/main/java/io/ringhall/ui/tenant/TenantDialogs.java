package io.ringhall.ui.tenant;

import com.vaadin.flow.component.dialog.Dialog;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.Problems;
import java.util.function.Consumer;

/** The dialogs that create and edit a tenant. */
final class TenantDialogs {
    private TenantDialogs() {}

    static Dialog create(TenantDesk desk, Consumer<TenantData> saved) {
        var problems = new Problems();
        var form = new TenantDataForm(problems);
        form.open(TenantData.of("", ""), true);
        return new EditDialog("New tenant", problems, form).saving(() -> form.data().map(desk::create), saved);
    }

    static Dialog edit(TenantDesk desk, TenantData tenant, Runnable saved) {
        var problems = new Problems();
        var form = new TenantDataForm(problems);
        form.open(tenant, false);
        return new EditDialog(tenant.name(), problems, form)
                .saving(() -> form.data().map(data -> desk.update(tenant.domain(), data)), value -> saved.run());
    }
}
