package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Asks until when a change is to hold. */
final class UntilDialog extends Dialog {
    UntilDialog(String heading, ZoneId zone, Consumer<Instant> chosen) {
        setHeaderTitle(heading);
        var when = new DateTimePicker("Until");
        when.setStep(Duration.ofMinutes(15));
        when.setHelperText("By the clock of " + zone + ".");
        when.setValue(LocalDateTime.now(zone).truncatedTo(ChronoUnit.HOURS).plusHours(2));
        when.getElement().setAttribute("data-testid", "flag-until");
        add(when);
        var done = new Button(heading, click -> {
            var until = when.getValue() == null ? Instant.EPOCH : when.getValue().atZone(zone).toInstant();
            if (until.isAfter(Instant.now())) {
                close();
                chosen.accept(until);
            } else {
                when.setErrorMessage("Choose a time that is still to come.");
                when.setInvalid(true);
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-testid", "flag-until-done");
        getFooter().add(new Button("Cancel", click -> close()), done);
    }
}
