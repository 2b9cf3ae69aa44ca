package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.ringhall.plan.serviceflag.HoursData;
import java.time.DayOfWeek;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The hours of a week, a line for each day. */
final class WeekHoursField extends CustomField<Map<DayOfWeek, List<HoursData>>> {
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final Button copy = new Button("Monday's hours on all working days");

    WeekHoursField() {
        super(Map.of());
        setLabel("Hours");
        setHelperText("For example 9-12, 13-17:30. A range that ends before it begins ends on the next day: 22-6.");
        var lines = new Div();
        lines.addClassName("rh-week-hours");
        for (var day : DayOfWeek.values()) {
            var field = new TextField(FlagWords.name(day));
            field.setPlaceholder("No hours");
            field.setClearButtonVisible(true);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.getElement().setAttribute("data-testid", "hours-" + day.name().toLowerCase(Locale.ROOT));
            field.addValueChangeListener(change -> {
                check(field);
                updateValue();
            });
            days.put(day, field);
            lines.add(field);
        }
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.addClickListener(click -> {
            for (var day = DayOfWeek.TUESDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
                days.get(day).setValue(days.get(DayOfWeek.MONDAY).getValue());
            }
        });
        add(lines, copy);
    }

    private static boolean check(TextField field) {
        try {
            var hours = FlagWords.hours(field.getValue());
            field.setInvalid(false);
            if (!field.getValue().equals(FlagWords.text(hours))) {
                field.setValue(FlagWords.text(hours));
            }
            return true;
        } catch (DateTimeParseException wrong) {
            field.setErrorMessage("Write hours like 9-12, 13-17:30");
            field.setInvalid(true);
            return false;
        }
    }

    /** Whether every line can be read. */
    boolean readable() {
        return days.values().stream().allMatch(WeekHoursField::check);
    }

    @Override
    protected Map<DayOfWeek, List<HoursData>> generateModelValue() {
        var week = new EnumMap<DayOfWeek, List<HoursData>>(DayOfWeek.class);
        days.forEach((day, field) -> {
            if (!field.isInvalid() && !field.getValue().isBlank()) {
                week.put(day, FlagWords.hours(field.getValue()));
            }
        });
        return Map.copyOf(week);
    }

    @Override
    protected void setPresentationValue(Map<DayOfWeek, List<HoursData>> week) {
        days.forEach((day, field) -> field.setValue(FlagWords.text(week.getOrDefault(day, List.of()))));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        days.values().forEach(field -> field.setReadOnly(readOnly));
        copy.setVisible(!readOnly);
    }
}
