package io.ringhall.api.resource;

import io.ringhall.kernel.Diagnostic;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Choices as REST writes them: {@code LONGEST_IDLE} is {@code longest-idle}. */
final class Words {
    private Words() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidBody naming the words there are */
    static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String word, String path) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidBody(Diagnostic.error(path, "unknown-word", "Must be one of " + all(type))));
    }

    private static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
    }
}
