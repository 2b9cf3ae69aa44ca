package io.ringhall.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The flag rules of a group, an IVR or a queue, in the order they are asked. */
public final class FlagRulesField extends CustomField<List<FlagRuleData>> {
    private final Div lines = new Div();
    private final List<FlagRuleLine> rows = new ArrayList<>();
    private final Button add = new Button("Add a flag rule", VaadinIcon.PLUS_CIRCLE_O.create());
    private final Div none = new Div();
    private final DestinationData.Kind ownKind;
    private DestinationData self;
    private DirectoryPage directory = DirectoryPage.empty();

    /** @param ownKind the kind of thing whose rules these are: it must not send calls to itself */
    public FlagRulesField(DestinationData.Kind ownKind) {
        super(List.of());
        this.ownKind = ownKind;
        self = new DestinationData(ownKind, "");
        setLabel("Flag rules");
        setHelperText("Asked from top to bottom before anything else; the first that holds decides.");
        lines.addClassName("rh-rules");
        lines.getElement().setAttribute("role", "list");
        none.addClassNames("rh-muted", "rh-small");
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.getElement().setAttribute("data-testid", "add-flag-rule");
        add.addClickListener(click -> {
            var flags = directory.flags();
            append(new FlagRuleData(flags.isEmpty() ? "" : flags.getFirst().number(), true, null));
            updateValue();
        });
        add(lines, none, add);
    }

    /** @param number of the thing whose rules these are */
    public FlagRulesField from(DirectoryPage page, String number) {
        directory = page;
        self = new DestinationData(ownKind, number);
        setPresentationValue(getValue());
        return this;
    }

    private void append(FlagRuleData rule) {
        var row = new FlagRuleLine(rule, directory, self, rows.size(), this::updateValue, this::remove, this::moveUp);
        row.setReadOnly(isReadOnly());
        rows.add(row);
        lines.add(row);
        number();
    }

    private void remove(FlagRuleLine row) {
        rows.remove(row);
        lines.remove(row);
        number();
        updateValue();
    }

    private void moveUp(FlagRuleLine row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            Collections.swap(rows, at, at - 1);
            lines.removeAll();
            rows.forEach(lines::add);
            number();
            updateValue();
        }
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).at(i);
        }
        none.setText(!rows.isEmpty()
                ? ""
                : directory.flags().isEmpty()
                        ? "None. Flags are made on the page “Service flags”."
                        : "None: calls go the usual way at any time.");
        add.setVisible(!isReadOnly() && !directory.flags().isEmpty());
    }

    @Override
    protected List<FlagRuleData> generateModelValue() {
        return rows.stream().map(FlagRuleLine::rule).toList();
    }

    @Override
    protected void setPresentationValue(List<FlagRuleData> rules) {
        rows.clear();
        lines.removeAll();
        rules.forEach(this::append);
        number();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
        number();
    }
}
