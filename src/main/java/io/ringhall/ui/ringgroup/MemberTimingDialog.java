package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.ui.shared.Held;
import java.util.function.Consumer;

/** When within its stage a member rings, and whether its answer counts at once. */
final class MemberTimingDialog extends Dialog {
    private final Binder<MemberData> binder = new Binder<>(MemberData.class);

    MemberTimingDialog(MemberData member, Consumer<MemberData> done) {
        setHeaderTitle("Timing of " + BoardModel.name(member));
        var delay = seconds("Starts ringing after", "0 rings from the beginning of the stage. A short wait lets colleagues go first.");
        var ring = seconds("Rings for", "0 rings as long as the stage lasts, or for its usual turn when members ring one at a time.");
        binder.forField(new Held<String>()).bind("extension");
        binder.forField(new Held<String>()).bind("external");
        binder.forField(new Held<Boolean>()).bind("enabled");
        binder.forField(delay).asRequired("0 or more").bind("delaySeconds");
        binder.forField(ring).asRequired("0 or more").bind("ringSeconds");
        var confirm = new Checkbox("Ask whoever answers to press 1");
        confirm.setHelperText("They hear who calls which group, while the others ring on. A mailbox cannot press 1, so it never takes the call.");
        confirm.getElement().setAttribute("data-testid", "member-confirm");
        binder.forField(confirm)
                .withConverter(asked -> member.withConfirms(asked).confirmation(), chosen -> member.confirms())
                .bind("confirmation");
        binder.readRecord(member);
        var fields = new Div(delay, ring, confirm);
        fields.addClassName("rh-fields");
        add(fields);
        var save = new Button("Apply", click -> {
            try {
                done.accept(binder.writeRecord());
                close();
            } catch (ValidationException invalid) {
                delay.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private static IntegerField seconds(String label, String helper) {
        var field = new IntegerField(label);
        field.setMin(0);
        field.setMax(300);
        field.setStepButtonsVisible(true);
        field.setSuffixComponent(new Span("s"));
        field.setHelperText(helper);
        return field;
    }
}
