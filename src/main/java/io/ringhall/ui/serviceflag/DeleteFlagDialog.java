package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.combobox.ComboBox;
import io.ringhall.plan.Usage;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.DeleteDialog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes a flag; where one is asked, another has to be asked instead. */
final class DeleteFlagDialog extends DeleteDialog {
    DeleteFlagDialog(TenantAccess access, ServiceFlagDesk desk, ServiceFlagData flag, Runnable done) {
        this(access, desk, flag, desk.usages(access, flag.number()), new Replacement(), done);
    }

    private DeleteFlagDialog(
            TenantAccess access,
            ServiceFlagDesk desk,
            ServiceFlagData flag,
            List<Usage> usages,
            Replacement replacement,
            Runnable done) {
        super("flag " + flag.number() + " · " + flag.name(), usages, () -> desk.delete(access, flag.number(), replacement.number()), done);
        if (!usages.isEmpty()) {
            replacement.setItems(
                    desk.list(access).stream().filter(other -> !other.number().equals(flag.number())).toList());
            replacement.addValueChangeListener(change -> allow(change.getValue() != null));
            ask(replacement);
        }
    }

    /** Which flag is asked then. */
    private static final class Replacement extends ComboBox<ServiceFlagData> {
        Replacement() {
            super("Which flag is asked there instead?");
            setItemLabelGenerator(flag -> flag.number() + " · " + flag.name());
            setWidthFull();
            getElement().setAttribute("data-testid", "replacement");
        }

        @Nullable String number() {
            return getValue() == null ? null : getValue().number();
        }
    }
}
