package io.ringhall.ui.shared;

import com.vaadin.flow.component.select.Select;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.sound.GroupSound;
import io.ringhall.plan.sound.ToneCountries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses a sound: words such as {@code plain}, countries' tones, and the tenant's audio files, each with its name. */
public final class SoundField extends Select<String> {
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    public SoundField(String label, String help, String testId) {
        setLabel(label);
        setHelperText(help);
        getElement().setAttribute("data-testid", testId);
        setItemLabelGenerator(id -> id == null ? "" : names.getOrDefault(id, id));
    }

    /** A word of the plan's, with what it means. */
    public SoundField word(String word, String meaning) {
        words.add(word);
        names.put(word, meaning);
        return this;
    }

    /** The ringing tone of each country, in order of their names. */
    public SoundField tones() {
        word(GroupSound.TONE + ToneCountries.ALL.getFirst(), "Ringing tone: most of Europe");
        ToneCountries.ALL.stream()
                .skip(1)
                .map(code -> Map.entry(GroupSound.TONE + code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Map.Entry.comparingByValue())
                .forEach(tone -> word(tone.getKey(), "Ringing tone: " + tone.getValue()));
        return this;
    }

    /** @param present what is chosen now: it is shown even if there is no such file any more */
    public void from(List<PromptData> files, String present) {
        var items = new ArrayList<>(words);
        files.forEach(file -> {
            names.put(file.id(), file.name());
            items.add(file.id());
        });
        if (!items.contains(present)) {
            items.add(present);
        }
        setItems(items);
    }
}
