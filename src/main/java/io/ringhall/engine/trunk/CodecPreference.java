package io.ringhall.engine.trunk;

import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import java.util.List;

/** An offer in the order of codecs a carrier prefers. */
public final class CodecPreference {
    private CodecPreference() {}

    /** The preferred codecs first, in that order; the others behind, so that no call fails for a preference. */
    public static byte[] apply(byte[] offer, List<String> codecs) {
        if (codecs.isEmpty() || !(SessionDescription.parse(offer) instanceof ParsedSdp.Ok(SessionDescription parsed))) {
            return offer;
        }
        return OfferAnswer.preferring(parsed, codecs).toBytes();
    }
}
