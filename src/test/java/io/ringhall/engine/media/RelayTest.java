package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two phones on real sockets. */
class RelayTest {
    private final MediaSettings settings = FreePorts.range(100, 2);
    private final MediaEngine engine = new MediaEngine(settings);
    private final Heard heard = new Heard();
    private final MediaSession session = engine.open(heard);
    private Phone alice;
    private Phone bob;

    @BeforeEach
    void phones() throws Exception {
        alice = new Phone(Codec.PCMU);
        bob = new Phone(Codec.PCMU);
    }

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        engine.close();
    }

    private void connect() {
        session.caller().remote(alice.target());
        session.far().remote(bob.target());
        session.caller().bridge(session.far());
    }

    private int alicesPort() {
        return session.caller().rtpPort();
    }

    private int bobsPort() {
        return session.far().rtpPort();
    }

    @Test
    void toneInIsToneOutBothWays() {
        connect();
        alice.talk(500, alicesPort());
        bob.talk(900, bobsPort());
        Await.until("bob hears alice", () -> bob.hears(500));
        Await.until("alice hears bob", () -> alice.hears(900));
        assertThat(alice.hears(500)).isFalse();
        var quality = session.caller().quality();
        assertThat(quality.received()).isPositive();
        assertThat(quality.mos()).isGreaterThan(4);
    }

    @Test
    void aStrangerWhoSendsFirstIsNeitherHeardNorGetsTheCall() throws Exception {
        var here = java.net.InetAddress.getLoopbackAddress();
        session.caller().remote(alice.target(), here);
        session.far().remote(bob.target(), here);
        session.caller().bridge(session.far());
        try (var stranger = new java.net.DatagramSocket(0, java.net.InetAddress.ofLiteral("127.0.0.2"))) {
            stranger.setSoTimeout(200);
            var packet = Packets.rtp(0, 1, 160, 66, new byte[160]);
            stranger.send(new java.net.DatagramPacket(packet.array(), packet.limit(), here, alicesPort()));
            Await.until("it was refused", () -> engine.figures().refused() == 1);
            bob.talk(900, bobsPort());
            alice.talk(500, alicesPort());
            Await.until("alice hears bob", () -> alice.hears(900));
            Await.until("bob hears alice", () -> bob.hears(500));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> stranger.receive(new java.net.DatagramPacket(new byte[200], 200)))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void portsAreEvenAndInTheRange() {
        assertThat(alicesPort()).isEven().isBetween(settings.rtpLow(), settings.rtpHigh()).isNotEqualTo(bobsPort());
        assertThat(session.caller()).isSameAs(session.caller());
    }

    @Test
    void packetsOfAnyCodecPassUnchangedInTheirPayload() {
        connect();
        bobHears(Packets.rtp(111, 1, 960, 9, (byte) 1, (byte) 2, (byte) 3));
        var packet = bob.heardRtp().getFirst();
        assertThat(Rtp.payloadType(packet)).isEqualTo(111);
        assertThat(packet.limit()).isEqualTo(15);
        assertThat(packet.get(14)).isEqualTo((byte) 3);
    }

    @Test
    void afterUnbridgeNothingPasses() {
        connect();
        bobHears(Packets.rtp(0, 1, 160, 9, new byte[160]));
        session.caller().unbridge();
        alice.send(Packets.rtp(0, 2, 320, 9, new byte[160]), alicesPort());
        Await.until("it arrived at the engine", () -> session.caller().quality().received() == 2);
        session.caller().bridge(session.far());
        bobHears(Packets.rtp(0, 3, 480, 9, (byte) 3));
        assertThat(bob.heardRtp()).extracting(ByteBuffer::limit).containsExactly(172, 13);
    }

    @Test
    void aPhoneOnHoldIsSentNothingUntilItIsTakenBack() {
        connect();
        session.far().remote(bob.target(Direction.SENDONLY));
        alice.send(Packets.rtp(0, 1, 160, 9, new byte[160]), alicesPort());
        Await.until("it arrived at the engine", () -> session.caller().quality().received() == 1);
        session.far().remote(bob.target());
        bobHears(Packets.rtp(0, 2, 320, 9, new byte[160]));
        assertThat(bob.heardRtp()).hasSize(1);
    }

    @Test
    void aPhoneBehindNatIsAnsweredWhereItsPacketsComeFrom() throws Exception {
        try (var address = new Phone(Codec.PCMU)) {
            session.caller().remote(address.target());
            session.far().remote(bob.target());
            session.caller().bridge(session.far());
            alice.talk(500, alicesPort());
            bob.talk(900, bobsPort());
            Await.until("alice hears bob", () -> alice.hears(900));
            assertThat(bob.heardRtp()).isNotEmpty();
        }
    }

    @Test
    void aStrangerNeitherTalksNorHears() throws Exception {
        connect();
        alice.talk(500, alicesPort());
        Await.until("bob hears alice", () -> bob.hears(500));
        try (var stranger = new Phone(Codec.PCMU)) {
            long refused = engine.figures().refused();
            stranger.talk(1_300, alicesPort());
            Await.until("the stranger is refused", () -> engine.figures().refused() > refused + 20);
            bob.talk(900, bobsPort());
            Await.until("alice hears bob", () -> alice.hears(900));
            assertThat(stranger.heard()).isEmpty();
            assertThat(bob.hears(500)).isTrue();
        }
    }

    @Test
    void beforeAnybodyIsKnownNobodyIsBelieved() {
        session.far().remote(bob.target());
        session.caller().bridge(session.far());
        alice.frame(500, alicesPort());
        Await.until("it is refused", () -> engine.figures().refused() == 1);
        assertThat(bob.heard()).isEmpty();
    }

    @Test
    void garbageIsCountedAndIgnored() {
        connect();
        alice.send(ByteBuffer.wrap(new byte[] {1, 2, 3}), alicesPort());
        alice.send(ByteBuffer.wrap("OPTIONS sip:x SIP/2.0\r\n\r\n".getBytes()), alicesPort());
        alice.send(ByteBuffer.wrap(new byte[1_900]), alicesPort() + 1);
        Await.until("it is refused", () -> engine.figures().refused() >= 2);
        bobHears(Packets.rtp(0, 1, 160, 9, new byte[160]));
        assertThat(bob.heard()).hasSize(1);
    }

    @Test
    void oneStreamReachesThePhoneWhateverItIsMadeOf() {
        connect();
        session.far().play(Tones.sine(700, 200), false, 5);
        Await.until("the prompt was played", () -> heard.events.contains("played 5"));
        alice.talk(500, alicesPort());
        Await.until("bob hears alice", () -> bob.hears(500));
        session.far().play(Tones.sine(700, 200), true, 6);
        Await.until("bob hears the prompt", () -> bob.hears(700));
        session.far().stopPlaying();
        Await.until("bob hears alice again", () -> bob.hears(500));
        assertContinuous(bob.heardRtp());
    }

    private static void assertContinuous(List<ByteBuffer> packets) {
        int switches = 0;
        for (int i = 1; i < packets.size(); i++) {
            var before = packets.get(i - 1);
            var now = packets.get(i);
            assertThat(Rtp.ssrc(now)).isEqualTo(Rtp.ssrc(before));
            assertThat((Rtp.sequence(now) - Rtp.sequence(before)) & 0xFFFF).isEqualTo(1);
            assertThat(Rtp.timestamp(now) - Rtp.timestamp(before)).isBetween(160, 16_000);
            switches += Rtp.isMarked(now) ? 1 : 0;
        }
        assertThat(switches).isEqualTo(3);
    }

    @Test
    void rtcpIsRelayedAndSpeaksOfTheStreamsItsReaderKnows() {
        connect();
        bobHears(Packets.rtp(0, 1, 160, alice.ssrc, new byte[160]));
        bob.send(Packets.rtp(0, 9, 160, bob.ssrc, new byte[160]), bobsPort());
        Await.until("alice hears bob", () -> !alice.heardRtp().isEmpty());
        int heardByAlice = Rtp.ssrc(alice.heardRtp().getFirst());

        var report = ByteBuffer.allocate(32);
        report.putInt(0x81C9_0007).putInt(alice.ssrc).putInt(heardByAlice).putInt(0).putInt(77);
        alice.send(report, alicesPort() + 1);
        Await.until("bob gets the report", () -> bob.heard().size() == 2);
        var relayed = bob.heard().getLast();
        assertThat(relayed.getInt(4)).isEqualTo(Rtp.ssrc(bob.heardRtp().getFirst()));
        assertThat(relayed.getInt(8)).isEqualTo(bob.ssrc);
    }

    @Test
    void terminalsOfTwoSessionsOnTwoLoopsCanBeBridged() {
        var other = engine.open(heard);
        session.caller().remote(alice.target());
        other.far().remote(bob.target());
        session.caller().bridge(other.far());
        alice.talk(500, alicesPort());
        Await.until("bob hears alice", () -> bob.hears(500));
        bob.talk(900, other.far().rtpPort());
        Await.until("alice hears bob", () -> alice.hears(900));
    }

    @Test
    void aThirdPartyTakesThePlaceOfTheSecond() {
        connect();
        var third = engine.open(heard);
        third.far().remote(bob.target());
        third.far().bridge(session.caller());
        bob.send(Packets.rtp(0, 9, 160, bob.ssrc, new byte[160]), bobsPort());
        Await.until("the former peer is read", () -> session.far().quality().received() == 1);
        bob.send(Packets.rtp(0, 40, 160, bob.ssrc, (byte) 5), third.far().rtpPort());
        Await.until("the new peer is heard", () -> !alice.heard().isEmpty());
        assertThat(alice.heard()).singleElement().extracting(ByteBuffer::limit).isEqualTo(13);
    }

    private void bobHears(ByteBuffer packet) {
        int before = bob.heardRtp().size();
        alice.send(packet, alicesPort());
        Await.until("bob hears it", () -> bob.heardRtp().size() > before);
    }
}
