package io.ringhall.ui.shared;

import com.vaadin.flow.data.binder.ReadOnlyHasValue;

/** A part of a record that its form does not show but must give back unchanged, whether or not the form may be typed into. */
public final class Held<T> extends ReadOnlyHasValue<T> {
    public Held() {
        super(value -> {});
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        // nobody can type here anyway
    }
}
