package io.ringhall.engine.media;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ringing tones of countries, each rendered once when first used. */
public final class RingTones {
    private record Shape(List<Integer> hertz, List<Integer> cadence) {}

    private static final Map<Shape, Audio> MADE = new ConcurrentHashMap<>();

    private RingTones() {}

    /**
     * One period, to be played in a loop.
     *
     * @param hertz one frequency, or two that sound together
     * @param cadence milliseconds of sound and silence by turns, beginning with sound
     */
    public static Audio of(List<Integer> hertz, List<Integer> cadence) {
        return MADE.computeIfAbsent(new Shape(List.copyOf(hertz), List.copyOf(cadence)), RingTones::render);
    }

    private static Audio render(Shape shape) {
        var made = Audio.EMPTY;
        boolean sounds = true;
        for (int millis : shape.cadence()) {
            made = made.then(sounds ? Tones.dual(shape.hertz().getFirst(), shape.hertz().getLast(), millis) : Audio.silence(millis));
            sounds = !sounds;
        }
        return made;
    }
}
