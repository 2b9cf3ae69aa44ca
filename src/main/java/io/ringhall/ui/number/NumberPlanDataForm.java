package io.ringhall.ui.number;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.Typed;
import java.util.Optional;

/** How a tenant's people dial numbers outside. */
final class NumberPlanDataForm extends Div {
    private final Binder<NumberPlanData> binder = new Binder<>(NumberPlanData.class);
    private final Problems problems;

    NumberPlanDataForm(Problems problems) {
        this.problems = problems;
        addClassName("rh-fields");
        var dialOut = new Checkbox("Extensions may dial out");
        dialOut.getElement().setAttribute("data-testid", "plan-extensionsMayDialOut");
        binder.forField(text("countryCode", "Country code", "For example 49, 44 or 1. Empty: only numbers with + or the international prefix are understood.")).bind("countryCode");
        binder.forField(text("internationalPrefix", "International prefix", "Dialled before a country code: usually 00, in North America 011.")).bind("internationalPrefix");
        binder.forField(text("nationalPrefix", "National prefix", "Dialled before an area code: often 0, in North America 1. Empty: there is none.")).bind("nationalPrefix");
        binder.forField(text("areaCode", "Area code", "Without the national prefix: 30 for Berlin. Empty: local numbers are not understood."))
                .withNullRepresentation("").bind("areaCode");
        binder.forField(text("emergencyNumbers", "Emergency numbers", "Between commas; usually 112, 911. They go to the carrier as they are, also beyond the limit of calls."))
                .withConverter(Typed.list()).bind("emergencyNumbers");
        binder.forField(text("shortNumbers", "Other short numbers", "Between commas, for example 116117. They go to the carrier as they are. Empty: none."))
                .withConverter(Typed.list()).bind("shortNumbers");
        binder.forField(text("barred", "Barred numbers", "Between commas: +49900* for all that begin so. Nobody reaches them. Empty: none."))
                .withConverter(Typed.list()).bind("barred");
        var helpBarred = new Checkbox("Bar emergency numbers, too");
        helpBarred.getElement().setAttribute("data-testid", "plan-emergencyBarred");
        problems.at("emergencyBarred", helpBarred);
        binder.forField(helpBarred).bind("emergencyBarred");
        binder.forField(dialOut).bind("extensionsMayDialOut");
        binder.forField(new Held<Long>()).bind("revision");
        add(
                Panel.setting(dialOut, "Off: no extension calls outside, except emergency numbers. Groups' cell phones still ring."),
                Panel.setting(helpBarred, "On: extensions that may not dial out cannot call for help either. Leave it off unless help is called another way."));
    }

    private TextField text(String property, String label, String help) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.getElement().setAttribute("data-testid", "plan-" + property);
        problems.at(property, field);
        add(field);
        return field;
    }

    void open(NumberPlanData data, boolean writable) {
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<NumberPlanData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
