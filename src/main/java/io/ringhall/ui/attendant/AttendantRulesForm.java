package io.ringhall.ui.attendant;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantRulesData;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.Problems;
import java.util.Arrays;
import java.util.List;

/** What an IVR does beside its keys. */
final class AttendantRulesForm extends Div {
    private final Binder<AttendantRulesData> binder = new Binder<>(AttendantRulesData.class);
    private final DestinationField timedOut = new DestinationField("Who presses nothing goes to").testId("ivr-timed-out");
    private final DestinationField wrong = new DestinationField("Who presses something else goes to").testId("ivr-wrong");

    AttendantRulesForm(Problems problems) {
        addClassName("rh-fields");
        var direct = new Checkbox("Callers may dial an extension");
        direct.getElement().setAttribute("data-testid", "ivr-direct-dial");
        var allowed = list("Only these", "Numbers, or first digits and a star, between commas: 10*, 202. Empty: every extension.");
        var excluded = list("Never these", "For example the boss: 101.");
        var next = new IntegerField("Waits for the next digit");
        next.setSuffixComponent(new Span("s"));
        next.setStepButtonsVisible(true);
        next.setHelperText("When more digits may follow. 1 to 10; callers may end with #.");
        var barge = new Checkbox("Keys count while the greeting plays");
        timedOut.setHelperText("After the last greeting. Empty: the call ends.");
        wrong.setHelperText("After the last greeting. Empty: the call ends.");
        binder.forField(direct).bind("directDial");
        binder.forField(allowed).withConverter(AttendantRulesForm::split, AttendantRulesForm::joined).bind("allowed");
        binder.forField(excluded).withConverter(AttendantRulesForm::split, AttendantRulesForm::joined).bind("excluded");
        binder.forField(next).asRequired("1 to 10 seconds").bind("interDigitSeconds");
        binder.forField(timedOut).bind("timedOut");
        binder.forField(wrong).bind("wrong");
        binder.forField(barge).bind("bargeIn");
        problems.at("allowed", allowed);
        problems.at("excluded", excluded);
        problems.at("interDigitSeconds", next);
        problems.at("timedOut", timedOut);
        problems.at("wrong", wrong);
        add(barge, timedOut, wrong, new Fold("Dialling extensions", direct, allowed, excluded, next));
    }

    private static TextField list(String label, String helper) {
        var field = new TextField(label);
        field.setHelperText(helper);
        return field;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(part -> !part.isEmpty()).toList();
    }

    private static String joined(List<String> list) {
        return String.join(", ", list);
    }

    void open(AttendantRulesData data, DestinationData self, DirectoryPage directory, boolean writable) {
        timedOut.except(self).from(directory);
        wrong.except(self).from(directory);
        binder.readRecord(data);
        binder.setReadOnly(!writable);
    }

    /** @throws ValidationException while a field refuses what was typed */
    AttendantRulesData data() throws ValidationException {
        return binder.writeRecord();
    }
}
