package io.ringhall.ui.serviceflag;

import io.ringhall.kernel.Secret;
import io.ringhall.plan.serviceflag.HolidayData;
import io.ringhall.plan.serviceflag.HoursData;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flag as its form shows it, hours kept while it is manual for the moment. Public because the form reads it by reflection. */
public record FlagSettings(
        String number,
        String name,
        Mode mode,
        Map<DayOfWeek, List<HoursData>> week,
        List<HolidayData> holidays,
        List<String> permitted,
        String pin,
        boolean noPin,
        boolean lampInverted,
        @Nullable Long revision) {
    public enum Mode {
        MANUAL,
        WITHIN,
        OUTSIDE
    }

    static FlagSettings of(ServiceFlagData data) {
        var schedule = data.schedule() == null ? ScheduleData.empty(true) : data.schedule();
        return new FlagSettings(
                data.number(),
                data.name(),
                data.manual() ? Mode.MANUAL : schedule.negative() ? Mode.OUTSIDE : Mode.WITHIN,
                schedule.week(),
                schedule.holidays(),
                data.permitted(),
                "",
                false,
                data.lampInverted(),
                data.revision());
    }

    @Nullable ScheduleData schedule() {
        return mode == Mode.MANUAL ? null : new ScheduleData(mode == Mode.OUTSIDE, week, holidays);
    }

    ServiceFlagData data() {
        var typed = pin.strip();
        return new ServiceFlagData(
                number.strip(),
                name.strip(),
                schedule(),
                permitted,
                noPin ? new Secret("") : typed.isEmpty() ? null : new Secret(typed),
                false,
                lampInverted,
                revision);
    }
}
