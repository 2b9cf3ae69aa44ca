package io.ringhall.engine.media.sdp;

/** What became of received bytes: a description, or the reason why they are none (answered 488 or 400). */
public sealed interface ParsedSdp {
    record Ok(SessionDescription description) implements ParsedSdp {}

    record SdpFailure(String reason) implements ParsedSdp {}
}
