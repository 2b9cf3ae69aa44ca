package io.ringhall.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.serviceflag.FlagConditionData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.function.Consumer;

/** One flag rule: while this, calls go there. */
final class FlagRuleLine extends Div {
    private final Span position = new Span();
    private final ConditionSelect when = new ConditionSelect("");
    private final DestinationField destination = new DestinationField("");
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

    FlagRuleLine(
            FlagRuleData rule,
            DirectoryPage directory,
            DestinationData self,
            int index,
            Runnable onChange,
            Consumer<FlagRuleLine> onRemove,
            Consumer<FlagRuleLine> onUp) {
        addClassName("rh-rule");
        getElement().setAttribute("role", "listitem");
        position.addClassName("digit");
        when.setEmptySelectionAllowed(false);
        when.setAriaLabel("While");
        when.from(directory.flags(), rule.flag().isEmpty() ? null : new FlagConditionData(rule.flag(), rule.set()));
        destination.except(self).from(directory);
        destination.setValue(rule.destination());
        destination.getElement().setAttribute("aria-label", "calls go to");
        when.addValueChangeListener(change -> onChange.run());
        destination.addValueChangeListener(change -> onChange.run());
        for (var button : new Button[] {up, remove}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        up.setAriaLabel("Ask this rule earlier");
        up.addClickListener(click -> onUp.accept(this));
        remove.setAriaLabel("Remove this rule");
        remove.addClickListener(click -> onRemove.accept(this));
        var arrow = new Span("→");
        arrow.addClassName("arrow");
        add(position, when, arrow, destination, up, remove);
        at(index);
    }

    void at(int index) {
        position.setText(String.valueOf(index + 1));
        up.setEnabled(index > 0);
        when.getElement().setAttribute("data-testid", "flag-rule-" + (index + 1) + "-when");
        destination.testId("flag-rule-" + (index + 1) + "-destination");
    }

    FlagRuleData rule() {
        var condition = when.getValue();
        return new FlagRuleData(
                condition == null ? "" : condition.flag(), condition == null || condition.set(), destination.getValue());
    }

    void setReadOnly(boolean readOnly) {
        when.setReadOnly(readOnly);
        destination.setReadOnly(readOnly);
        up.setVisible(!readOnly);
        remove.setVisible(!readOnly);
    }
}
