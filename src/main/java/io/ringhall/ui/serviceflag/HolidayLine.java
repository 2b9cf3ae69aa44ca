package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.plan.serviceflag.HolidayData;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One holiday: from when to when, its name, and the hours that hold instead. */
final class HolidayLine extends Div {
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("To");
    private final TextField name = new TextField("Name");
    private final TextField hours = new TextField("Hours instead");
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

    HolidayLine(@Nullable HolidayData data, Runnable onChange, Consumer<HolidayLine> onRemove) {
        addClassName("rh-holiday");
        until.setPlaceholder("same day");
        hours.setPlaceholder("closed");
        hours.setManualValidation(true);
        if (data != null) {
            from.setValue(data.date());
            until.setValue(data.until());
            name.setValue(data.name());
            hours.setValue(FlagWords.text(data.hours()));
        }
        from.addValueChangeListener(change -> onChange.run());
        until.addValueChangeListener(change -> onChange.run());
        name.addValueChangeListener(change -> onChange.run());
        hours.addValueChangeListener(change -> onChange.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove this holiday");
        remove.addClickListener(click -> onRemove.accept(this));
        add(from, until, name, hours, remove);
    }

    boolean readable() {
        try {
            FlagWords.hours(hours.getValue());
            hours.setInvalid(false);
        } catch (DateTimeParseException wrong) {
            hours.setErrorMessage("Write hours like 9-12");
            hours.setInvalid(true);
            return false;
        }
        from.setErrorMessage("Choose a day");
        from.setInvalid(from.getValue() == null);
        return from.getValue() != null;
    }

    /** Empty while it cannot be read. */
    Optional<HolidayData> data() {
        try {
            return from.getValue() == null
                    ? Optional.empty()
                    : Optional.of(new HolidayData(
                            from.getValue(), until.getValue(), name.getValue().strip(), FlagWords.hours(hours.getValue())));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    void setReadOnly(boolean readOnly) {
        from.setReadOnly(readOnly);
        until.setReadOnly(readOnly);
        name.setReadOnly(readOnly);
        hours.setReadOnly(readOnly);
        remove.setVisible(!readOnly);
    }
}
