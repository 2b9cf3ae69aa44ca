package io.ringhall.engine.config;

import java.time.LocalTime;

/**
 * A range of a day by the clock on the wall. One that does not end after it begins ends on the next day: 22:00-06:00; 00:00-00:00 is
 * the whole day. It belongs to the day it begins on.
 */
public record OpenHours(LocalTime from, LocalTime to) {
    public boolean pastMidnight() {
        return !to.isAfter(from);
    }
}
