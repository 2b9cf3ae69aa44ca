package io.ringhall.ui.queue;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import io.ringhall.plan.queue.QueueRulesData.EscalationData;
import io.ringhall.ui.shared.DirectoryPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Further agents after a wait, in up to three steps. */
final class EscalationsField extends CustomField<List<EscalationData>> {
    private static final int STEPS = 3;

    private record Row(IntegerField after, MultiSelectComboBox<String> agents) {}

    private final List<Row> rows = new ArrayList<>();
    private List<String> known = List.of();

    EscalationsField() {
        super(List.of());
        setLabel("Further agents after a wait");
        setHelperText("They are called without having logged in.");
        for (int i = 0; i < STEPS; i++) {
            var after = new IntegerField();
            after.setAriaLabel("Step " + (i + 1) + ": after");
            after.setPlaceholder("After");
            after.setSuffixComponent(new Span("s"));
            after.setWidth("7rem");
            var agents = new MultiSelectComboBox<String>();
            agents.setAriaLabel("Step " + (i + 1) + ": agents");
            agents.setPlaceholder("Extensions");
            agents.getStyle().set("flex", "1").set("min-width", "10rem");
            after.addValueChangeListener(change -> updateValue());
            agents.addValueChangeListener(change -> updateValue());
            var line = new Div(after, agents);
            line.getStyle().set("display", "flex").set("gap", "0.6rem").set("flex-wrap", "wrap").set("margin-block-end", "0.5rem");
            add(line);
            rows.add(new Row(after, agents));
        }
    }

    void from(List<String> extensions, DirectoryPage directory) {
        known = extensions;
        rows.forEach(row -> {
            row.agents().setItems(extensions);
            row.agents().setItemLabelGenerator(number -> (number + " " + directory.nameOf(number)).strip());
        });
    }

    @Override
    protected List<EscalationData> generateModelValue() {
        return rows.stream()
                .filter(row -> !row.agents().getValue().isEmpty())
                .map(row -> new EscalationData(row.after().getValue() == null ? 60 : row.after().getValue(), List.copyOf(row.agents().getValue())))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<EscalationData> steps) {
        for (int i = 0; i < STEPS; i++) {
            var row = rows.get(i);
            if (i < steps.size()) {
                var step = steps.get(i);
                row.agents().setItems(Stream.concat(known.stream(), step.agents().stream()).distinct().toList());
                row.after().setValue(step.afterSeconds());
                row.agents().setValue(new LinkedHashSet<>(step.agents()));
            } else {
                row.after().clear();
                row.agents().setValue(Set.of());
            }
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        rows.forEach(row -> {
            row.after().setReadOnly(readOnly);
            row.agents().setReadOnly(readOnly);
        });
    }
}
