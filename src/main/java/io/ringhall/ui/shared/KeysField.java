package io.ringhall.ui.shared;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.ringhall.plan.DestinationData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a telephone, each with where it leads. */
public final class KeysField extends CustomField<Map<String, DestinationData>> {
    private final Map<String, DestinationField> fields = new LinkedHashMap<>();

    public KeysField() {
        super(Map.of());
        setLabel("Keys");
        setHelperText("A key left empty does nothing.");
        var grid = new Div();
        grid.addClassName("rh-keys");
        for (var key : "1234567890*#".split("")) {
            var field = new DestinationField("").testId("key-" + key);
            field.setWidthFull();
            field.addValueChangeListener(change -> updateValue());
            var digit = new Span(key);
            digit.addClassName("digit");
            var row = new Div(digit, field);
            row.addClassName("rh-key");
            grid.add(row);
            fields.put(key, field);
        }
        add(grid);
    }

    /** Other handles for browser tests than {@code key-}. */
    public KeysField testIds(String prefix) {
        fields.forEach((key, field) -> field.testId(prefix + key));
        return this;
    }

    public void from(DirectoryPage directory) {
        fields.values().forEach(field -> field.from(directory));
    }

    @Override
    protected Map<String, DestinationData> generateModelValue() {
        var keys = new TreeMap<String, DestinationData>();
        fields.forEach((key, field) -> {
            if (field.getValue() != null) {
                keys.put(key, field.getValue());
            }
        });
        return Map.copyOf(keys);
    }

    @Override
    protected void setPresentationValue(Map<String, DestinationData> keys) {
        fields.forEach((key, field) -> field.setValue(keys.get(key)));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        fields.values().forEach(field -> field.setReadOnly(readOnly));
    }
}
