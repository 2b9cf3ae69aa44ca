package io.ringhall.engine.media;

/** What became of a WAV file. */
public sealed interface WavRead {
    record Ok(Audio audio) implements WavRead {}

    record Unreadable(String reason) implements WavRead {}
}
