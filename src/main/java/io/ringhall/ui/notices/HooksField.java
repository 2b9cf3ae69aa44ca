package io.ringhall.ui.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.plan.notices.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Action URLs and webhooks, one below the other. */
public final class HooksField extends CustomField<List<Hook>> {
    private final List<HookRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button("Add an address", VaadinIcon.PLUS.create(), click -> {
        row(HookRow.EMPTY);
        updateValue();
    });
    private transient Consumer<Hook> test = hook -> {};

    public HooksField(String testId) {
        super(List.of());
        list.addClassName("rh-hooks");
        add.getElement().setAttribute("data-testid", testId + "-add");
        add(list, add);
        setWidthFull();
    }

    /** @param tester sends a made-up call to it */
    public void testing(Consumer<Hook> tester) {
        test = tester;
    }

    private void row(Hook hook) {
        var row = new HookRow(rows.size(), this::remove, tried -> test.accept(tried));
        row.setValue(hook);
        row.setReadOnly(isReadOnly());
        row.addValueChangeListener(change -> updateValue());
        rows.add(row);
        list.add(row);
    }

    private void remove(HookRow row) {
        rows.remove(row);
        list.remove(row);
        updateValue();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        add.setVisible(!readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
    }

    @Override
    protected List<Hook> generateModelValue() {
        return rows.stream().map(HookRow::getValue).toList();
    }

    @Override
    protected void setPresentationValue(List<Hook> hooks) {
        rows.clear();
        list.removeAll();
        hooks.forEach(this::row);
    }
}
