package io.ringhall.ui.shared;

import io.ringhall.plan.DestinationData;

/**
 * Something a call can go on to, as a person reads it.
 *
 * @param number what is dialled, empty when it has none
 */
public record DestinationChoice(DestinationData destination, String number, String name) {

    public static DestinationChoice external(String number) {
        return new DestinationChoice(DestinationData.external(number), number, "External number");
    }

    /** For one that the plan no longer knows. */
    static DestinationChoice unknown(DestinationData destination) {
        return new DestinationChoice(destination, destination.number(), kind(destination.kind()) + " (missing)");
    }

    public String label() {
        return number.isEmpty() ? name : number + " · " + name;
    }

    public String kind() {
        return kind(destination.kind());
    }

    public static String kind(DestinationData.Kind kind) {
        return switch (kind) {
            case EXTENSION -> "Extension";
            case IVR -> "IVR";
            case QUEUE -> "Call queue";
            case MAILBOX -> "Mailbox";
            case EXTERNAL -> "External number";
            case GROUP -> "Ring group";
            case ANNOUNCEMENT -> "Announcement";
            case BUSY -> "Busy tone";
        };
    }

    public boolean matches(String filter) {
        var needle = filter.strip().toLowerCase(java.util.Locale.ROOT);
        return number.startsWith(needle)
                || name.toLowerCase(java.util.Locale.ROOT).contains(needle)
                || kind().toLowerCase(java.util.Locale.ROOT).contains(needle);
    }
}
