package io.ringhall.ui.shared;

import com.vaadin.flow.component.select.Select;
import io.ringhall.plan.serviceflag.FlagConditionData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses on which flag something depends; empty = on none. */
public final class ConditionSelect extends Select<FlagConditionData> {
    private List<FlagChoice> flags = List.of();

    public ConditionSelect(String label) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption("Always");
        setItemLabelGenerator(this::words);
    }

    private String words(@Nullable FlagConditionData condition) {
        if (condition == null) {
            return "Always";
        }
        var name = flags.stream()
                .filter(flag -> flag.number().equals(condition.flag()))
                .map(FlagChoice::name)
                .findFirst()
                .orElse(condition.flag() + " (missing)");
        return "While " + name + " is " + (condition.set() ? "set" : "clear");
    }

    /** Offers these, and keeps what is chosen even if it is none of them. */
    public void from(List<FlagChoice> known, @Nullable FlagConditionData value) {
        flags = known;
        var items = new ArrayList<FlagConditionData>();
        for (var flag : known) {
            items.add(FlagConditionData.set(flag.number()));
            items.add(FlagConditionData.clear(flag.number()));
        }
        if (value != null && !items.contains(value)) {
            items.add(value);
        }
        setItems(items);
        setValue(value);
    }
}
