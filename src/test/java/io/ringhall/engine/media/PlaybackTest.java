package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final MediaEngine engine = new MediaEngine(FreePorts.range(100, 1));
    private final Heard heard = new Heard();
    private final MediaTerminal terminal = engine.open(heard).caller();
    private Phone phone;

    @BeforeEach
    void answer() throws Exception {
        phone = new Phone(Codec.PCMA);
        terminal.remote(phone.target());
    }

    @AfterEach
    void hangUp() {
        phone.close();
        engine.close();
    }

    @Test
    void aPromptIsHeardInThePhonesCodecWholeAndInStep() {
        var prompt = Tones.sine(700, 410);
        long began = System.nanoTime();
        terminal.play(prompt, false, 3);
        Await.until("it is over", () -> heard.events.contains("played 3"));
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertThat(millis).isBetween(410L, 4_000L);
        Await.until("all arrived", () -> phone.heardRtp().size() >= 21);
        var packets = phone.heardRtp();
        assertThat(packets).hasSize(21).extracting(Rtp::payloadType).containsOnly(8);
        var samples = phone.samples(packets);
        assertThat(ToneDetector.share(samples, 0, 3_280, 700)).isGreaterThan(0.95);
        assertThat(samples[3_300]).as("the rest of the last frame").isBetween((short) -8, (short) 8);
        assertThat(Rtp.isMarked(packets.getFirst())).isTrue();
        for (int i = 1; i < 21; i++) {
            assertThat(Rtp.timestamp(packets.get(i)) - Rtp.timestamp(packets.get(i - 1))).isEqualTo(160);
        }
        assertThat(heard.events).containsExactly("played 3");
    }

    @Test
    void aLoopHasNoGapAtItsSeamAndIsNeverReported() {
        // seven samples: the seam wanders through the frames
        terminal.play(Audio.of(new short[] {4_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000}), true, 4);
        Await.until("many rounds", () -> phone.heardRtp().size() >= 10);
        for (short sample : phone.samples(phone.heardRtp())) {
            assertThat(sample).isBetween((short) 3_900, (short) 4_100);
        }
        assertThat(heard.events).isEmpty();
        assertThat(engine.figures().playing()).isEqualTo(1);
        terminal.stopPlaying();
        Await.until("it stops", () -> engine.figures().playing() == 0);
    }

    @Test
    void aNewPieceReplacesTheOldWhichIsNotReported() {
        terminal.play(Tones.sine(700, 60_000), false, 1);
        Await.until("the first is heard", () -> phone.hears(700));
        terminal.play(Tones.sine(1_100, 200), false, 2);
        Await.until("the second is over", () -> heard.events.contains("played 2"));
        assertThat(phone.hears(1_100)).isTrue();
        assertThat(heard.events).containsExactly("played 2");
    }

    @Test
    void ringbackSoundsUntilItIsStopped() {
        terminal.tone(Tone.RINGBACK_EU);
        Await.until("ringback is heard", () -> phone.hears(425));
        terminal.stopPlaying();
        Await.until("it stops", () -> engine.figures().playing() == 0);
        assertThat(heard.events).isEmpty();
    }

    @Test
    void timePassesAlsoWhereNothingCanBeSent() {
        var target = phone.target(Direction.INACTIVE);
        terminal.remote(target);
        terminal.play(Tones.sine(700, 60), false, 1);
        Await.until("on hold", () -> heard.events.contains("played 1"));
        var elsewhere = engine.open(heard).caller();
        elsewhere.play(Tones.sine(700, 60), false, 2);
        Await.until("nobody there", () -> heard.events.contains("played 2"));
        terminal.play(Audio.EMPTY, false, 3);
        Await.until("nothing to say", () -> heard.events.contains("played 3"));
        assertThat(phone.heard()).isEmpty();
    }

    @Test
    void anEmptyLoopIsSilence() {
        terminal.play(Audio.EMPTY, true, 3);
        Await.until("silence is heard", () -> phone.heardRtp().size() > 3);
        assertThat(phone.samples(phone.heardRtp())).containsOnly((short) 8);
    }

    @Test
    void theFramesOfALongPieceKeepTheClock() {
        terminal.play(Tones.sine(700, 1_000), false, 9);
        long began = System.nanoTime();
        Await.until("it is over", () -> heard.events.contains("played 9"));
        assertThat((System.nanoTime() - began) / 1_000_000).isBetween(990L, 4_000L);
        Await.until("all arrived", () -> phone.heardRtp().size() == 50);
    }

    @Test
    void keysArePassedOnWhilePressedAndHeardOnce() {
        terminal.detectDigits(true);
        for (int i = 0; i < 6; i++) {
            phone.send(Packets.digit(i, 320, '5', i > 3, i * 160), terminal.rtpPort());
        }
        phone.send(Packets.digit(7, 9_000, '#', true, 800), terminal.rtpPort());
        Await.until("both are told", () -> heard.events.contains("digit #"));
        assertThat(heard.events).containsExactly("digit 5", "digit #");
    }

    @Test
    void keysAreNotToldWhenNobodyAsked() {
        phone.send(Packets.digit(1, 320, '5', true, 800), terminal.rtpPort());
        Await.until("it is read", () -> terminal.quality().received() == 1);
        terminal.detectDigits(true);
        phone.send(Packets.digit(2, 9_000, '6', true, 800), terminal.rtpPort());
        Await.until("it is told", () -> !heard.events.isEmpty());
        assertThat(heard.events).containsExactly("digit 6");
    }

    @Test
    void aPhoneThatFallsSilentIsToldOnceUnlessItNeverSpoke() {
        var inside = (PortTerminal) terminal;
        inside.second(MediaLoop.now() + 60_000);
        assertThat(heard.events).isEmpty();
        phone.frame(500, terminal.rtpPort());
        Await.until("it is read", () -> terminal.quality().received() == 1);
        inside.second(MediaLoop.now() + 19_000);
        assertThat(heard.events).isEmpty();
        inside.second(MediaLoop.now() + 20_500);
        inside.second(MediaLoop.now() + 21_500);
        assertThat(heard.events).containsExactly("silent 20");
    }

    @Test
    void aListenerThatFailsDoesNotStopTheLoop() {
        var failing = engine.open(new MediaListener() {
            @Override
            public void playbackDone(MediaTerminal which, int token) {
                throw new IllegalStateException("a fault in the call");
            }
        }).caller();
        failing.play(Audio.EMPTY, false, 1);
        terminal.play(Tones.sine(700, 100), false, 2);
        Await.until("the other call goes on", () -> heard.events.contains("played 2"));
        assertThat(phone.heardRtp()).extracting(ByteBuffer::limit).containsOnly(172);
    }
}
