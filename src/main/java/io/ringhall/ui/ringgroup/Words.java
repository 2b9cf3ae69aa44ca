package io.ringhall.ui.ringgroup;

import io.ringhall.plan.ringgroup.DisplayMode;
import io.ringhall.plan.ringgroup.MissedCallMarking;
import io.ringhall.plan.ringgroup.RingStrategy;

/** How the choices of a group read. */
final class Words {
    private Words() {}

    static String label(RingStrategy strategy) {
        return switch (strategy) {
            case ALL -> "All at once";
            case ROTATE -> "Take turns";
            case SEQUENTIAL -> "One after the other";
            case RANDOM -> "Random order";
            case LONGEST_IDLE -> "Longest idle first";
        };
    }

    static String sentence(RingStrategy strategy) {
        return switch (strategy) {
            case ALL -> "Every phone rings together.";
            case ROTATE -> "One at a time; each call starts with the next.";
            case SEQUENTIAL -> "One at a time, from top to bottom.";
            case RANDOM -> "One at a time, shuffled for each call.";
            case LONGEST_IDLE -> "One at a time, who waited longest first.";
        };
    }

    static String label(DisplayMode mode) {
        return switch (mode) {
            case CALLER -> "Caller";
            case GROUP -> "Group name";
            case GROUP_CALLER -> "Group name (caller)";
            case CALLER_GROUP -> "Caller (group name)";
        };
    }

    static String label(MissedCallMarking marking) {
        return switch (marking) {
            case UNLESS_ANSWERED -> "Only when nobody answered";
            case ALWAYS -> "On every phone that rang";
            case NEVER -> "Never";
        };
    }
}
