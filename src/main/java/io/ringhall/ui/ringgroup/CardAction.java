package io.ringhall.ui.ringgroup;

import org.jspecify.annotations.Nullable;

/**
 * What can be done with a card, the same from its menu and by key.
 *
 * @param key the DOM's name of the key, null when it has none
 * @param hint how the key is written in the menu
 */
record CardAction(String label, @Nullable String key, String hint, boolean dangerous, Runnable run) {
    static CardAction of(String label, @Nullable String key, String hint, Runnable run) {
        return new CardAction(label, key, hint, false, run);
    }

    static CardAction danger(String label, String key, String hint, Runnable run) {
        return new CardAction(label, key, hint, true, run);
    }
}
