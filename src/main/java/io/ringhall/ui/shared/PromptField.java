package io.ringhall.ui.shared;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import io.ringhall.plan.prompt.PromptData;
import java.util.ArrayList;
import java.util.List;

/** Chooses one of the tenant's audio files by its id. */
public final class PromptField extends CustomField<String> {
    private final Select<PromptData> select = new Select<>();
    private List<PromptData> prompts = List.of();

    public PromptField(String label, String helper) {
        setLabel(label);
        setHelperText(helper);
        select.setWidthFull();
        select.setItemLabelGenerator(prompt -> prompt == null ? "" : prompt.name());
        select.addValueChangeListener(change -> updateValue());
        add(select);
    }

    public PromptField from(List<PromptData> known) {
        prompts = known;
        select.setItems(known);
        return this;
    }

    @Override
    protected String generateModelValue() {
        return select.getValue() == null ? "" : select.getValue().id();
    }

    @Override
    protected void setPresentationValue(String id) {
        if (id == null || id.isEmpty()) {
            select.clear();
            return;
        }
        select.setValue(prompts.stream().filter(prompt -> prompt.id().equals(id)).findFirst().orElseGet(() -> unknown(id)));
    }

    private PromptData unknown(String id) {
        var missing = new PromptData(id, id, 0, false, "");
        var all = new ArrayList<>(prompts);
        all.add(missing);
        from(List.copyOf(all));
        return missing;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        select.setReadOnly(readOnly);
    }
}
