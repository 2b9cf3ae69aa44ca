package io.ringhall.engine.config;

/** What a caller hears while phones ring (behaviour.md §3). None of it answers the call. */
public sealed interface Ringback {
    Ringback PLAIN = new Plain();

    /** 180: the caller's own telephone, or carrier, makes the tone. */
    record Plain() implements Ringback {}

    /** 183 with the ringing tone of a country. */
    record Tone(RingingTone tone) implements Ringback {}

    /** 183 with an audio file, from its beginning and over again. @param prompt its id */
    record Audio(String prompt) implements Ringback {}
}
