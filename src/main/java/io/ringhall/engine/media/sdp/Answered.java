package io.ringhall.engine.media.sdp;

/** The engine's own answer to an offer (RFC 3264 §6). */
public sealed interface Answered {
    /** @param sdp the answer's body @param remote where to send, in the codec that was chosen */
    record Accepted(byte[] sdp, MediaTarget remote) implements Answered {}

    /** No audio stream that we can speak: 488. */
    record NoCommonCodec() implements Answered {}
}
