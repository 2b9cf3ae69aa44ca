package io.ringhall.engine.media;

import org.jspecify.annotations.Nullable;

/** Call progress tones (ITU-T E.180 Sup. 2), rendered once when first used. */
public enum Tone {
    /** Europe: 425 Hz, 1 s on, 4 s off. */
    RINGBACK_EU(true, 425, 0, 1_000, 4_000),
    /** North America: 440+480 Hz, 2 s on, 4 s off. */
    RINGBACK_US(true, 440, 480, 2_000, 4_000),
    BUSY_EU(true, 425, 0, 500, 500),
    BUSY_US(true, 480, 620, 500, 500),
    /** Speak after it. */
    BEEP(false, 1_000, 0, 400, 100);

    private final boolean repeats;
    private final int first;
    private final int second;
    private final int on;
    private final int off;
    private volatile @Nullable Audio audio;

    Tone(boolean repeats, int first, int second, int on, int off) {
        this.repeats = repeats;
        this.first = first;
        this.second = second;
        this.on = on;
        this.off = off;
    }

    /** Whether it sounds until it is stopped. */
    public boolean repeats() {
        return repeats;
    }

    /** One period of it. */
    public Audio audio() {
        var made = audio;
        if (made == null) {
            var sound = second == 0 ? Tones.sine(first, on) : Tones.dual(first, second, on);
            made = sound.then(Audio.silence(off));
            audio = made;
        }
        return made;
    }
}
