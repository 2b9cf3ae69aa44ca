package io.ringhall.ui.shared;

import io.ringhall.plan.DestinationData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant's things as they were when a view was opened. */
public record DirectoryPage(
        List<DestinationChoice> choices, Map<DestinationData, DestinationChoice> byDestination, List<FlagChoice> flags) {

    public DirectoryPage(List<DestinationChoice> choices) {
        this(choices, List.of());
    }

    /** With flags that rules can ask. */
    public DirectoryPage(List<DestinationChoice> choices, List<FlagChoice> flags) {
        this(choices, index(choices), List.copyOf(flags));
    }

    public static DirectoryPage empty() {
        return new DirectoryPage(List.of());
    }

    private static Map<DestinationData, DestinationChoice> index(List<DestinationChoice> choices) {
        var index = new HashMap<DestinationData, DestinationChoice>();
        choices.forEach(choice -> index.put(choice.destination(), choice));
        return Map.copyOf(index);
    }

    public List<DestinationChoice> of(DestinationData.Kind kind) {
        return choices.stream().filter(choice -> choice.destination().kind() == kind).toList();
    }

    /** How to show a destination, also one this page does not know. */
    public DestinationChoice show(DestinationData destination) {
        var known = byDestination.get(destination);
        if (known != null) {
            return known;
        }
        return destination.kind() == DestinationData.Kind.EXTERNAL
                ? DestinationChoice.external(destination.number())
                : DestinationChoice.unknown(destination);
    }

    /** "Final: IVR 701 · Main menu" without the word Final. */
    public String sentence(@Nullable DestinationData destination) {
        return destination == null ? "nothing chosen" : show(destination).label();
    }

    /** An extension's name, or empty when it is not known. */
    public String nameOf(String extension) {
        var known = byDestination.get(DestinationData.extension(extension));
        return known == null ? "" : known.name();
    }

    /** "600 · Sales" for any number of the plan, or the number alone. */
    public String called(String number) {
        return choices.stream()
                .filter(choice -> choice.number().equals(number))
                .map(DestinationChoice::label)
                .findFirst()
                .orElse(number);
    }
}
