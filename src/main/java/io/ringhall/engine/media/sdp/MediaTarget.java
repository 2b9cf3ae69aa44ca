package io.ringhall.engine.media.sdp;

import java.net.InetSocketAddress;

/**
 * Where and how to send media to the author of a description.
 *
 * @param rtp may be unresolved when the description carries a host name: nothing is looked up, its packets tell
 * @param codec the chosen voice codec, with its {@code payloadType}
 * @param telephoneEventType payload type of RFC 4733 digits, -1 = none
 * @param direction as the author of the description sees it; 0.0.0.0 counts as not receiving (RFC 3264 §8.4)
 * @param ptime milliseconds per packet its author prefers
 */
public record MediaTarget(
        InetSocketAddress rtp,
        InetSocketAddress rtcp,
        Codec codec,
        int payloadType,
        int telephoneEventType,
        Direction direction,
        int ptime) {}
