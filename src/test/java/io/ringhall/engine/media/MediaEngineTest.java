package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.engine.media.sdp.Codec;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MediaEngineTest {
    private final MediaListener nobody = new MediaListener() {};

    @Test
    void callsWithoutPacketsBindNothingAndGiveTheirPortsBackAtOnce() {
        try (var engine = new MediaEngine(FreePorts.range(200, 1))) {
            int bound = engine.figures().portPairs();
            var ports = new HashSet<Integer>();
            for (int i = 0; i < 10_000; i++) {
                try (var session = engine.open(nobody)) {
                    ports.add(session.caller().rtpPort());
                    ports.add(session.far().rtpPort());
                    session.caller().bridge(session.far());
                }
            }
            assertThat(engine.figures().portPairs()).isEqualTo(bound);
            assertThat(ports).hasSizeLessThanOrEqualTo(bound);
            assertThat(engine.figures().terminals()).isZero();
        }
    }

    @Test
    void portsAreUsedUpAndComeBack() {
        var settings = FreePorts.range(10, 2);
        try (var engine = new MediaEngine(settings)) {
            var sessions = new ArrayList<MediaSession>();
            for (int i = 0; i < 5; i++) {
                assertThat(engine.hasRoom()).isTrue();
                var session = engine.open(nobody);
                session.caller();
                session.far();
                sessions.add(session);
            }
            assertThat(engine.hasRoom()).isFalse();
            assertThatThrownBy(() -> engine.open(nobody).caller()).isInstanceOf(PortsExhausted.class);
            sessions.getFirst().close();
            sessions.getFirst().close();
            assertThat(engine.figures().freePairs()).isEqualTo(2);
            assertThat(engine.open(nobody).caller().rtpPort()).isBetween(settings.rtpLow(), settings.rtpHigh());
        }
    }

    @Test
    void aPairThatCarriedACallRestsWhileThereAreOthers() throws Exception {
        try (var engine = new MediaEngine(FreePorts.range(5, 1));
                var phone = new Phone(Codec.PCMU)) {
            var session = engine.open(nobody);
            var terminal = session.caller();
            int port = terminal.rtpPort();
            terminal.remote(phone.target());
            phone.frame(500, port);
            Await.until("a packet came", () -> terminal.quality().received() == 1);
            session.close();
            Await.until("it is free", () -> engine.figures().freePairs() == 5);
            var others = new ArrayList<Integer>();
            for (int i = 0; i < 4; i++) {
                others.add(engine.open(nobody).caller().rtpPort());
            }
            assertThat(others).doesNotContain(port);
            assertThat(engine.open(nobody).caller().rtpPort()).isEqualTo(port);
        }
    }

    @Test
    void whatComesAfterTheEndOfACallDoesNotReachTheNextOne() throws Exception {
        try (var engine = new MediaEngine(FreePorts.range(2, 1));
                var late = new Phone(Codec.PCMU);
                var bob = new Phone(Codec.PCMU);
                var carol = new Phone(Codec.PCMU)) {
            var first = engine.open(nobody);
            int port = first.caller().rtpPort();
            first.caller().remote(late.target());
            late.frame(500, port);
            Await.until("a packet came", () -> first.caller().quality().received() == 1);
            first.close();
            Await.until("all is free", () -> engine.figures().freePairs() == 2);

            var next = engine.open(nobody);
            var one = next.caller();
            var two = next.far();
            var same = one.rtpPort() == port ? one : two;
            var other = same == one ? two : one;
            same.remote(bob.target());
            other.remote(carol.target());
            same.bridge(other);
            bob.frame(700, port);
            Await.until("the new call is up", () -> carol.heard().size() == 1);
            late.frame(500, port);
            Await.until("the latecomer is refused", () -> engine.figures().refused() == 1);
            assertThat(carol.heard()).hasSize(1);
        }
    }

    @Test
    void portsOfOthersAreLeftOut() throws Exception {
        var settings = FreePorts.range(3, 1);
        int low = settings.rtpLow();
        try (var taken = new DatagramSocket(new InetSocketAddress("127.0.0.1", low + 2));
                var engine = new MediaEngine(settings)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(engine.figures().portPairs()).isEqualTo(2);
            assertThat(engine.open(nobody).caller().rtpPort()).isIn(low, low + 4);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new MediaEngine(new MediaSettings("192.0.2.77", 31_050, 31_059, 1)))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> new MediaSettings("127.0.0.1", 80, 90, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRangeGrowsIntoUseAheadOfNeed() {
        try (var engine = new MediaEngine(FreePorts.range(250, 1))) {
            for (int i = 0; i < 60; i++) {
                engine.open(nobody).caller();
            }
            Await.until("more were bound", () -> engine.figures().freePairs() >= 64);
        }
    }

    @Test
    void aClosedSessionDoesNothingAnyMore() throws Exception {
        try (var engine = new MediaEngine(FreePorts.range(10, 1));
                var phone = new Phone(Codec.PCMU)) {
            var session = engine.open(nobody);
            var terminal = session.caller();
            terminal.remote(phone.target());
            session.close();
            terminal.play(Tones.sine(500, 1_000), true, 1);
            terminal.bridge(engine.open(nobody).caller());
            assertThat(engine.figures().playing()).isZero();
            assertThatThrownBy(session::far).isInstanceOf(IllegalStateException.class);
        }
    }
}
