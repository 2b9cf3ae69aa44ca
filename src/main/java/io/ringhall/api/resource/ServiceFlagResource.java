package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.serviceflag.HoursData;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service flag; all but number and name have a default. How it stands is at {@code /state} below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceFlagResource(
        @Nullable String number,
        @Nullable String name,
        @Schema(allowableValues = {"manual", "automatic"}, description = "Default: automatic if there are hours or holidays")
                @Nullable String mode,
        @Schema(description = "Set outside the hours instead of within them; default false") @Nullable Boolean negative,
        @Schema(description = "Hours by day: monday … sunday") @Nullable Map<String, List<HoursResource>> week,
        @Nullable List<HolidayResource> holidays,
        @Schema(description = "Extensions that may change it by phone: 101, 9*; none = administrators only")
                @Nullable List<String> permitted,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "4 to 10 digits; left out: stays as it is; empty: none")
                @Nullable String pin,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Boolean pinSet,
        @Schema(description = "The lamp is lit while the flag is clear") @Nullable Boolean lampInverted,
        @Nullable Long revision) {
    public static ServiceFlagResource of(ServiceFlagData data) {
        var schedule = data.schedule();
        return new ServiceFlagResource(
                data.number(),
                data.name(),
                schedule == null ? "manual" : "automatic",
                schedule == null ? null : schedule.negative(),
                schedule == null ? null : week(schedule),
                schedule == null ? null : HolidayResource.of(schedule.holidays()),
                data.permitted(),
                null,
                data.pinSet(),
                data.lampInverted(),
                data.revision());
    }

    private static Map<String, List<HoursResource>> week(ScheduleData schedule) {
        var week = new LinkedHashMap<String, List<HoursResource>>();
        schedule.week().forEach((day, hours) -> week.put(word(day), HoursResource.of(hours)));
        return week;
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidBody when a day, a time or the mode is none */
    public ServiceFlagData data(@Nullable String otherwise) {
        return new ServiceFlagData(
                Given.text(number == null ? otherwise : number),
                Given.text(name),
                schedule(),
                permitted,
                pin == null ? null : new Secret(pin),
                false,
                Given.flag(lampInverted, false),
                revision);
    }

    private @Nullable ScheduleData schedule() {
        boolean automatic = mode == null
                ? negative != null || week != null || holidays != null
                : switch (mode) {
                    case "automatic" -> true;
                    case "manual" -> false;
                    default -> throw new InvalidBody(Diagnostic.error("mode", "unknown-word", "Must be one of manual, automatic"));
                };
        if (!automatic) {
            return null;
        }
        var days = new EnumMap<DayOfWeek, List<HoursData>>(DayOfWeek.class);
        if (week != null) {
            week.forEach((word, hours) -> days.put(day(word), HoursResource.data(hours, "week." + word)));
        }
        return new ScheduleData(Given.flag(negative, false), days, HolidayResource.data(holidays, "holidays"));
    }

    private static DayOfWeek day(String word) {
        for (var day : DayOfWeek.values()) {
            if (word(day).equals(word)) {
                return day;
            }
        }
        throw new InvalidBody(Diagnostic.error("week." + word, "unknown-word", "A day is one of monday … sunday"));
    }

    /** The PIN is shown nowhere, a log included. */
    @Override
    public String toString() {
        return "ServiceFlagResource[" + number + "]";
    }
}
