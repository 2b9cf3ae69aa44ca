package io.ringhall.ui.shared;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.Arrays;
import java.util.List;

/** Between what is typed and what is meant. */
public final class Typed {
    private Typed() {}

    /** Things between commas. */
    public static Converter<String, List<String>> list() {
        return Converter.from(
                text -> Result.ok(Arrays.stream(text.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty()).toList()),
                list -> String.join(", ", list));
    }

    /** A number; an empty field means the usual one. */
    public static Converter<Integer, Integer> orElse(int usual) {
        return Converter.from(typed -> Result.ok(typed == null ? usual : typed), stored -> stored);
    }
}
