package io.ringhall.api.resource;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list. @param next cursor of the following page, null on the last */
public record ItemsResource<T>(List<T> items, @Nullable String next) {
    public static <D, T> ItemsResource<T> of(List<D> all, Function<D, T> shape) {
        return new ItemsResource<>(all.stream().map(shape).toList(), null);
    }
}
