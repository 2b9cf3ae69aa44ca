package io.ringhall.fuzz;

import io.ringhall.engine.media.sdp.Answered;
import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.LocalMedia;
import io.ringhall.engine.media.sdp.OfferAnswer;
import io.ringhall.engine.media.sdp.ParsedSdp;
import io.ringhall.engine.media.sdp.SessionDescription;
import java.util.List;

/** Any session description: what is read can be answered, relayed and written, and what we write can be read. */
public final class SdpFuzz {
    private static final LocalMedia HERE = new LocalMedia("192.0.2.1", 10_000, 1, 1);

    private SdpFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (!(SessionDescription.parse(input) instanceof ParsedSdp.Ok(SessionDescription offer))) {
            return;
        }
        readable(offer.toBytes());
        readable(OfferAnswer.relayed(offer, HERE));
        OfferAnswer.holds(offer);
        var target = OfferAnswer.target(offer);
        if (target != null) {
            readable(OfferAnswer.offerLike(target, HERE));
        }
        if (OfferAnswer.answer(offer, HERE, List.of(Codec.PCMA, Codec.PCMU)) instanceof Answered.Accepted accepted) {
            var answer = readable(accepted.sdp());
            // RFC 3264 §6: as many m-lines in the answer as in the offer.
            if (answer.media().size() != offer.media().size()) {
                throw new AssertionError(offer.media().size() + " m-lines answered by " + answer.media().size());
            }
            OfferAnswer.target(offer, answer);
        }
        readable(OfferAnswer.offer(HERE, List.of(Codec.PCMU), Direction.SENDRECV));
    }

    private static SessionDescription readable(byte[] sdp) {
        if (SessionDescription.parse(sdp) instanceof ParsedSdp.Ok(SessionDescription read)) {
            return read;
        }
        throw new AssertionError("we wrote what we cannot read: " + new String(sdp, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
