package io.ringhall.plan.serviceflag;

import io.ringhall.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service flag as forms and REST edit it. Whether it is set is not part of it: that changes without a save.
 *
 * @param schedule null = manual: set and cleared by people only
 * @param permitted patterns of extensions that may change it by phone: 101, 9*, !910; empty = administrators only
 * @param newPin to be stored; empty = none from now on; null = as it is
 * @param pinSet one is stored
 * @param lampInverted the lamp is lit while the flag is clear
 */
public record ServiceFlagData(
        String number,
        String name,
        @Nullable ScheduleData schedule,
        List<String> permitted,
        @Nullable Secret newPin,
        boolean pinSet,
        boolean lampInverted,
        @Nullable Long revision) {
    public ServiceFlagData(
            String number,
            String name,
            @Nullable ScheduleData schedule,
            @Nullable List<String> permitted,
            @Nullable Secret newPin,
            boolean pinSet,
            boolean lampInverted,
            @Nullable Long revision) {
        this.number = number;
        this.name = name;
        this.schedule = schedule;
        this.permitted = permitted == null ? List.of() : List.copyOf(permitted);
        this.newPin = newPin;
        this.pinSet = pinSet;
        this.lampInverted = lampInverted;
        this.revision = revision;
    }

    /** A manual flag that administrators alone may change. */
    public static ServiceFlagData of(String number, String name) {
        return new ServiceFlagData(number, name, null, null, null, false, false, null);
    }

    public boolean manual() {
        return schedule == null;
    }

    public ServiceFlagData withSchedule(@Nullable ScheduleData value) {
        return new ServiceFlagData(number, name, value, permitted, newPin, pinSet, lampInverted, revision);
    }

    public ServiceFlagData withPermitted(String... value) {
        return new ServiceFlagData(number, name, schedule, List.of(value), newPin, pinSet, lampInverted, revision);
    }

    public ServiceFlagData withPin(@Nullable Secret value) {
        return new ServiceFlagData(number, name, schedule, permitted, value, pinSet, lampInverted, revision);
    }

    /** As it is read: number, name and revision of the row, the PIN's presence instead of the PIN. */
    public ServiceFlagData stored(String rowNumber, String rowName, boolean hasPin, @Nullable Long rowRevision) {
        return new ServiceFlagData(rowNumber, rowName, schedule, permitted, null, hasPin, lampInverted, rowRevision);
    }
}
