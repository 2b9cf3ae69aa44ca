package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.plan.DestinationData;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Problems;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.function.Consumer;

/** The few things a group cannot do without; the board does the rest. */
final class AddRingGroupDialog extends Dialog {
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final MultiSelectComboBox<DestinationChoice> first = new MultiSelectComboBox<>("Who rings first");
    private final DestinationField finalChoice = new DestinationField("When nobody answers").testId("new-group-final");
    private final Problems problems = new Problems();

    AddRingGroupDialog(TenantAccess access, RingGroupDesk desk, DirectoryPage directory, Consumer<RingGroupData> saved) {
        setHeaderTitle("New ring group");
        setWidth("28rem");
        number.setHelperText("What colleagues dial, for example 600.");
        number.setRequiredIndicatorVisible(true);
        number.getElement().setAttribute("data-testid", "new-group-number");
        name.setHelperText("For example “Sales”.");
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("data-testid", "new-group-name");
        first.setItems(DestinationChoice::matches, directory.of(DestinationData.Kind.EXTENSION));
        first.setItemLabelGenerator(DestinationChoice::label);
        first.setHelperText("These become stage 1 and ring for 20 seconds. All of it can be changed on the board.");
        first.getElement().setAttribute("data-testid", "new-group-members");
        finalChoice.from(directory);
        finalChoice.setHelperText("A mailbox, an IVR, a person: the call is never left hanging.");
        problems.at("number", number);
        problems.at("name", name);
        problems.at("final", finalChoice);
        var fields = new Div(problems, number, name, first, finalChoice);
        fields.addClassName("rh-fields");
        add(fields);
        var add = new Button("Create", click -> {
            switch (desk.create(access, data())) {
                case SaveResult.Saved<RingGroupData> done -> {
                    close();
                    saved.accept(done.value());
                }
                case SaveResult.Refused<RingGroupData> refused -> problems.show(refused.diagnostics());
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(false);
        add.getElement().setAttribute("data-testid", "create-group");
        getFooter().add(new Button("Cancel", click -> close()), add);
    }

    private RingGroupData data() {
        var members = first.getValue().stream().map(choice -> MemberData.extension(choice.number())).toArray(MemberData[]::new);
        return RingGroupData.of(number.getValue().strip(), name.getValue().strip())
                .withStages(StageData.of(members))
                .withFinal(finalChoice.getValue());
    }
}
