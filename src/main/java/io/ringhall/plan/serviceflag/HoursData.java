package io.ringhall.plan.serviceflag;

import java.time.LocalTime;

/** A range of a day in the tenant's time zone. One that does not end after it begins ends on the next day; 00:00-00:00 is the whole day. */
public record HoursData(LocalTime from, LocalTime to) {
    public static HoursData of(String from, String to) {
        return new HoursData(LocalTime.parse(from), LocalTime.parse(to));
    }

    public boolean pastMidnight() {
        return !to.isAfter(from);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
