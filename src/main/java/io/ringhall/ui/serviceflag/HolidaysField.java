package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.plan.serviceflag.HolidayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days on which the week's hours do not hold, a line for each. */
final class HolidaysField extends CustomField<List<HolidayData>> {
    private final Div lines = new Div();
    private final List<HolidayLine> rows = new ArrayList<>();
    private final Button add = new Button("Add a holiday", VaadinIcon.PLUS_CIRCLE_O.create());

    HolidaysField() {
        super(List.of());
        setLabel("Holidays");
        setHelperText("Without hours, the whole day counts as closed.");
        lines.addClassName("rh-holidays");
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.getElement().setAttribute("data-testid", "add-holiday");
        add.addClickListener(click -> append(null));
        add(lines, add);
    }

    private void append(@org.jspecify.annotations.Nullable HolidayData data) {
        var row = new HolidayLine(data, this::updateValue, gone -> {
            rows.remove(gone);
            lines.remove(gone);
            updateValue();
        });
        row.setReadOnly(isReadOnly());
        rows.add(row);
        lines.add(row);
    }

    /** Whether every line can be read. */
    boolean readable() {
        return rows.stream().allMatch(HolidayLine::readable);
    }

    @Override
    protected List<HolidayData> generateModelValue() {
        return rows.stream().map(HolidayLine::data).flatMap(Optional::stream).toList();
    }

    @Override
    protected void setPresentationValue(List<HolidayData> holidays) {
        rows.clear();
        lines.removeAll();
        holidays.forEach(this::append);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        add.setVisible(!readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
    }
}
