package io.ringhall.ui.extension;

import com.vaadin.flow.component.combobox.ComboBox;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Usage;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.DirectoryPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes an extension; one that is still used needs somebody to take its place first. */
final class DeleteExtensionDialog extends DeleteDialog {

    DeleteExtensionDialog(
            TenantAccess access, ExtensionDesk desk, DirectoryPage directory, ExtensionData extension, Runnable done) {
        this(access, desk, directory, extension, desk.usages(access, extension.number()), new Replacement(), done);
    }

    private DeleteExtensionDialog(
            TenantAccess access,
            ExtensionDesk desk,
            DirectoryPage directory,
            ExtensionData extension,
            List<Usage> usages,
            Replacement replacement,
            Runnable done) {
        super(
                "extension " + extension.number() + " · " + extension.name(),
                usages,
                () -> desk.delete(access, extension.number(), replacement.number()),
                done);
        if (!usages.isEmpty()) {
            replacement.setItems(
                    DestinationChoice::matches,
                    directory.of(DestinationData.Kind.EXTENSION).stream()
                            .filter(choice -> !choice.number().equals(extension.number()))
                            .toList());
            replacement.addValueChangeListener(change -> allow(change.getValue() != null));
            ask(replacement);
        }
    }

    /** Who takes over. */
    private static final class Replacement extends ComboBox<DestinationChoice> {
        Replacement() {
            super("Who takes its place there?");
            setItemLabelGenerator(DestinationChoice::label);
            setHelperText("Wherever it was used, this extension rings instead.");
            setWidthFull();
            getElement().setAttribute("data-testid", "replacement");
        }

        @Nullable String number() {
            return getValue() == null ? null : getValue().number();
        }
    }
}
