package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Tells a component whether the window is narrow, at once and whenever that changes by resizing. */
public final class NarrowScreen {
    private static final int NARROW = 760;

    private NarrowScreen() {}

    public static void watch(Component owner, Consumer<Boolean> narrow) {
        owner.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            owner.getElement()
                    .executeJs("return window.innerWidth")
                    .then(Integer.class, width -> narrow.accept(width < NARROW));
            var resized = page.addBrowserWindowResizeListener(event -> narrow.accept(event.getWidth() < NARROW));
            owner.addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }
}
