package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.switchboard.LiveFlags;
import io.ringhall.ui.serviceflag.FlagSettings.Mode;
import io.ringhall.ui.shared.Held;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.Typed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a service flag, and a week in which its hours can be seen while they are typed. */
final class ServiceFlagDataForm extends Div {
    private final Binder<FlagSettings> binder = new Binder<>(FlagSettings.class);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>("Set");
    private final WeekHoursField week = new WeekHoursField();
    private final HolidaysField holidays = new HolidaysField();
    private final TextField permitted = new TextField("May change it by phone");
    private final PasswordField pin = new PasswordField("PIN");
    private final Checkbox noPin = new Checkbox("Ask for no PIN any more");
    private final Checkbox inverted = new Checkbox("Lamp is lit while the flag is clear");
    private final Div schedule = new Div();
    private final WeekCalendar picture;

    ServiceFlagDataForm(Problems problems, LiveFlags flags, ZoneId zone) {
        addClassName("rh-fields");
        picture = new WeekCalendar(zone, LocalDate.now(zone), (from, to) -> {
            var typed = typedSchedule();
            return typed == null ? List.of() : flags.spans(typed, zone, from, to);
        });
        describe(zone);
        bind();
        problems.at("number", number);
        problems.at("name", name);
        problems.at("permitted", permitted);
        problems.at("pin", pin);
        problems.at("week", week);
        problems.at("holidays", holidays);
        schedule.addClassName("rh-fields");
        schedule.add(week, picture, holidays);
        add(number, name, mode, schedule, permitted, pin, noPin, Panel.setting(inverted, "For keys that are to shine while all is as usual."));
        mode.addValueChangeListener(change -> redraw());
        week.addValueChangeListener(change -> redraw());
        holidays.addValueChangeListener(change -> redraw());
    }

    private void describe(ZoneId zone) {
        number.setHelperText("Dialling it changes the flag; a key with this number is its lamp. 2 to 10 digits.");
        number.getElement().setAttribute("data-testid", "flag-number");
        name.getElement().setAttribute("data-testid", "flag-name");
        name.setHelperText("For example Night, Lunch, Holidays.");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(each -> switch (each) {
            case MANUAL -> "by people only";
            case WITHIN -> "within the hours below";
            case OUTSIDE -> "outside the hours below";
        });
        mode.getElement().setAttribute("data-testid", "flag-mode");
        week.setHelperText(week.getHelperText() + " Times are those of " + zone + ".");
        permitted.setHelperText("Extensions between commas: 101, 9* for all that begin so, !910 to leave one out. Empty: administrators only, here.");
        permitted.getElement().setAttribute("data-testid", "flag-permitted");
        pin.getElement().setAttribute("data-testid", "flag-pin");
    }

    private void bind() {
        binder.forField(number).asRequired("A flag needs a number.").bind("number");
        binder.forField(name).asRequired("A flag needs a name.").bind("name");
        binder.forField(mode).bind("mode");
        binder.forField(week).bind("week");
        binder.forField(holidays).bind("holidays");
        binder.forField(permitted).withConverter(Typed.list()).bind("permitted");
        binder.forField(pin).bind("pin");
        binder.forField(noPin).bind("noPin");
        binder.forField(inverted).bind("lampInverted");
        binder.forField(new Held<Long>()).bind("revision");
    }

    void open(ServiceFlagData data, boolean writable) {
        binder.readRecord(FlagSettings.of(data));
        binder.setReadOnly(!writable);
        noPin.setVisible(writable && data.pinSet());
        pin.setHelperText(data.pinSet() ? "One is set. Left empty, it stays." : "4 to 10 digits, asked for before a change by phone. Empty: none.");
        redraw();
    }

    private void redraw() {
        schedule.setVisible(mode.getValue() != null && mode.getValue() != Mode.MANUAL);
        picture.show();
    }

    private @Nullable ScheduleData typedSchedule() {
        return mode.getValue() == null || mode.getValue() == Mode.MANUAL
                ? null
                : new ScheduleData(mode.getValue() == Mode.OUTSIDE, week.getValue(), holidays.getValue());
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<ServiceFlagData> data() {
        if (mode.getValue() != Mode.MANUAL && !(week.readable() & holidays.readable())) {
            return Optional.empty();
        }
        try {
            return Optional.of(binder.writeRecord().data());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
