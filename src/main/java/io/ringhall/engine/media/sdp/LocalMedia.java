package io.ringhall.engine.media.sdp;

/**
 * Our side of a description.
 *
 * @param address IP address the phone is told
 * @param rtpPort even; RTCP is on the next
 * @param sessionId of the o= line, the same for all descriptions of one leg
 * @param version of the o= line, one more with every description that differs (RFC 3264 §8)
 */
public record LocalMedia(String address, int rtpPort, long sessionId, int version) {
    String network() {
        return (address.indexOf(':') >= 0 ? "IN IP6 " : "IN IP4 ") + address;
    }
}
