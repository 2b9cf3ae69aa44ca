package io.ringhall.ui.shared;

import com.vaadin.flow.data.binder.ReadOnlyHasValue;

/** A part of a record that its form does not show but must give back unchanged. */
public final class Held<T> extends ReadOnlyHasValue<T> {
    public Held() {
        super(value -> {});
    }
}
