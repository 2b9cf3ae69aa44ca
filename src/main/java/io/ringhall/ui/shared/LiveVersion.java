package io.ringhall.ui.shared;

import com.vaadin.flow.component.html.Span;

/** The badge "live · v12": which version of the tenant's plan the engine runs. */
public final class LiveVersion extends Span {
    private long version = -1;

    public LiveVersion() {
        addClassName("rh-live");
        getElement().setAttribute("data-testid", "live-version");
        getElement().setAttribute("title", "The version phones ring by at this moment. Saving publishes a new one at once.");
    }

    /** Shows a version; a newer one lights up. */
    public void show(long value) {
        if (value <= version) {
            return;
        }
        setText("live · v" + value);
        if (version >= 0) {
            removeClassName("flash");
            getElement().executeJs("requestAnimationFrame(() => this.classList.add('flash'))");
        }
        version = value;
    }
}
