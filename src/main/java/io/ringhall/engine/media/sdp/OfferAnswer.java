package io.ringhall.engine.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers and answers (RFC 3264) as the engine writes them. Pure; nothing is resolved, nothing throws. */
public final class OfferAnswer {
    private static final int DEFAULT_PTIME = 20;

    private OfferAnswer() {}

    /**
     * The other side's description passed on with our address: same codecs and payload types, so that packets need no
     * decoding. All streams but the first plain audio are refused in place; transport attributes (ICE, keys, mux) go.
     */
    public static byte[] relayed(SessionDescription original, LocalMedia here) {
        return new SdpWriter(here).relayed(original).toBytes();
    }

    /**
     * An offer passed on to somebody who hears music while it is held: a hold that stops sending, too, is passed on as
     * {@code sendonly}, so that the held side goes on listening (RFC 3264 §8.4).
     */
    public static byte[] relayedOffer(SessionDescription offer, LocalMedia here) {
        var voice = offer.voice();
        var direction = voice == null ? Direction.INACTIVE : offer.direction(voice);
        return new SdpWriter(here)
                .relayed(offer, direction == Direction.INACTIVE ? Direction.SENDONLY : direction)
                .toBytes();
    }

    /** The answer to such an offer passed back: in no direction that the offer itself did not have (RFC 3264 §6.1). */
    public static byte[] relayedAnswer(SessionDescription answer, SessionDescription offer, LocalMedia here) {
        var voice = answer.voice();
        var offered = offer.voice();
        if (voice == null || offered == null) {
            return relayed(answer, here);
        }
        return new SdpWriter(here)
                .relayed(answer, answer.direction(voice).within(offer.direction(offered).mirrored()))
                .toBytes();
    }

    /** RFC 3264 §6: our answer, with the first codec of the offer that is in {@code supported}. */
    public static Answered answer(SessionDescription offer, LocalMedia here, List<Codec> supported) {
        return answer(offer, here, null, null, supported);
    }

    /**
     * Our answer for somebody who is to talk to another: in the codec that one uses, else the first of the offer that it can speak, so that
     * packets need no decoding.
     *
     * @param other what the other one said last, null = nothing: then {@code supported} counts
     */
    public static Answered answer(
            SessionDescription offer, LocalMedia here, @Nullable SessionDescription other, @Nullable MediaTarget inUse, List<Codec> supported) {
        var voice = offer.voice();
        var payload = voice == null ? null : common(voice, other, inUse, supported);
        if (voice == null || payload == null) {
            return new Answered.NoCommonCodec();
        }
        var remote = target(offer, voice, payload);
        var writer = new SdpWriter(here);
        var ours = writer.voice(payload, remote.telephoneEventType(), remote.direction().mirrored(), voice.protocol());
        return new Answered.Accepted(writer.inPlaceOf(offer, voice, ours).toBytes(), remote);
    }

    /** Whether {@link #answer(SessionDescription, LocalMedia, SessionDescription, MediaTarget, List)} would accept. */
    public static boolean speaks(SessionDescription offer, @Nullable SessionDescription other, List<Codec> supported) {
        var voice = offer.voice();
        return voice != null && common(voice, other, null, supported) != null;
    }

    private static @Nullable PayloadFormat common(
            MediaDescription voice, @Nullable SessionDescription other, @Nullable MediaTarget inUse, List<Codec> supported) {
        var spoken = other == null || other.voice() == null ? null : other.voice().payloads();
        PayloadFormat first = null;
        for (var payload : voice.payloads()) {
            if (!payload.isVoice()) {
                continue;
            }
            if (inUse != null && inUse.codec() != Codec.OTHER && payload.codec() == inUse.codec()) {
                return payload;
            }
            boolean known = spoken == null
                    ? payload.codec() != Codec.OTHER && supported.contains(payload.codec())
                    : spoken.stream().anyMatch(each -> each.encoding().equals(payload.encoding()) && each.clockRate() == payload.clockRate());
            if (first == null && known) {
                first = payload;
            }
        }
        return first;
    }

    /** Our own offer: the codecs in our order of preference, and digits. */
    public static byte[] offer(LocalMedia here, List<Codec> codecs, Direction direction) {
        return new SdpWriter(here).offer(codecs, direction).toBytes();
    }

    /** The same offer with the codecs of these names first, in that order; the others stay behind them (RFC 3264 §5.1). */
    public static SessionDescription preferring(SessionDescription offer, List<String> codecs) {
        var voice = offer.voice();
        if (voice == null) {
            return offer;
        }
        var formats = voice.payloads().stream()
                .sorted(Comparator.comparingInt(payload -> rank(payload, codecs)))
                .map(payload -> Integer.toString(payload.type()))
                .toList();
        var preferred = new MediaDescription(voice.kind(), voice.port(), voice.protocol(), formats, voice.lines());
        return new SessionDescription(
                offer.session(), offer.media().stream().map(each -> each == voice ? preferred : each).toList());
    }

    private static int rank(PayloadFormat payload, List<String> codecs) {
        for (int i = 0; i < codecs.size(); i++) {
            if (codecs.get(i).equalsIgnoreCase(payload.encoding())) {
                return i;
            }
        }
        return codecs.size();
    }

    /**
     * An offer to a second party for somebody who already talks to us: the codec in use and nothing else, with the same
     * payload types, so that packets can be relayed undecoded. A codec of dynamic type that the engine does not know by
     * name is replaced by G.711.
     */
    public static byte[] offerLike(MediaTarget inUse, LocalMedia here) {
        return new SdpWriter(here).offerLike(inUse).toBytes();
    }

    /** Where to send: the first audio line with its first codec; null when no audio stream is left. */
    public static @Nullable MediaTarget target(SessionDescription answerOrOffer) {
        var voice = answerOrOffer.voice();
        if (voice == null) {
            return null;
        }
        for (var payload : voice.payloads()) {
            if (payload.isVoice()) {
                return target(answerOrOffer, voice, payload);
            }
        }
        return null;
    }

    /**
     * As {@link #target(SessionDescription)}, for the author of an offer that was answered: its first codec that the answer
     * kept (RFC 3264 §6.1, payload types being those of the offer). An answer that kept none leaves the offer's first.
     */
    public static @Nullable MediaTarget target(SessionDescription offer, SessionDescription answer) {
        var voice = offer.voice();
        var kept = answer.voice();
        if (voice == null || kept == null) {
            return null;
        }
        for (var payload : voice.payloads()) {
            if (payload.isVoice() && kept.formats().contains(Integer.toString(payload.type()))) {
                return target(offer, voice, payload);
            }
        }
        return target(offer);
    }

    /** Whether its author put us on hold: it does not want to hear us (RFC 3264 §8.4, RFC 6337 §5.3). */
    public static boolean holds(SessionDescription description) {
        var voice = description.voice();
        return voice != null && !description.direction(voice).receives();
    }

    private static MediaTarget target(SessionDescription description, MediaDescription voice, PayloadFormat payload) {
        String address = description.address(voice);
        int telephoneEvent = -1;
        for (var other : voice.payloads()) {
            // RFC 4733 §2.1: digits share the clock rate of the voice they interrupt
            if (telephoneEvent < 0 && other.isTelephoneEvent() && other.clockRate() == payload.clockRate()) {
                telephoneEvent = other.type();
            }
        }
        int ptime = PayloadFormat.number(text(voice.attribute("ptime")), 200);
        return new MediaTarget(
                socket(address, voice.port()),
                rtcp(address, voice),
                payload.codec(),
                payload.type(),
                telephoneEvent,
                description.direction(voice),
                ptime < 10 ? DEFAULT_PTIME : ptime);
    }

    /** RFC 3605: {@code a=rtcp:port [IN IP4 address]}; otherwise the next port (RFC 3550 §11). */
    private static InetSocketAddress rtcp(String address, MediaDescription voice) {
        String value = text(voice.attribute("rtcp")).strip();
        int space = value.indexOf(' ');
        int port = PayloadFormat.number(space < 0 ? value : value.substring(0, space), 65_535);
        if (port <= 0) {
            return socket(address, Math.min(voice.port() + 1, 65_535));
        }
        return socket(space < 0 ? address : SessionDescription.addressOf(value), port);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** A host name stays unresolved: a name server must never be asked while a call is routed. */
    private static InetSocketAddress socket(String address, int port) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(address), port);
        } catch (IllegalArgumentException notAnAddress) {
            return InetSocketAddress.createUnresolved(address, port);
        }
    }
}
