package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringhall.engine.media.sdp.Codec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingTrackTest {
    private final List<RecordingTrack.Chunk> chunks = new ArrayList<>();
    private final RecordingTrack track = new RecordingTrack(0, 600, chunks::add);

    /** Frame {@code number} of a stream in which every sample is loud and tells its frame. */
    private static ByteBuffer frame(int number, int ssrc) {
        var payload = new byte[160];
        Arrays.fill(payload, G711.encode(value(number), Codec.PCMU));
        return Packets.rtp(0, number & 0xFFFF, number * 160 - 4_000, ssrc, payload);
    }

    private static short value(int number) {
        return (short) (1_000 + 500 * (number % 20));
    }

    private short[] file() {
        track.write();
        var file = new short[(int) track.length()];
        for (var chunk : chunks) {
            var pcm = ByteBuffer.wrap(chunk.pcm()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            pcm.get(file, (int) chunk.from(), pcm.remaining());
            assertThat(chunk.total()).isGreaterThanOrEqualTo(chunk.from() + chunk.pcm().length / 2);
        }
        return file;
    }

    private static void assertFrame(short[] file, int at, int number) {
        short expected = G711.decode(G711.encode(value(number), Codec.PCMU), Codec.PCMU);
        assertThat(file[at * 160]).as("begin of frame %d", at).isEqualTo(expected);
        assertThat(file[at * 160 + 159]).as("end of frame %d", at).isEqualTo(expected);
    }

    @Test
    void everyPacketHasItsPlaceInTimeWhateverIsLostOrLate() {
        var random = new Random(7);
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < 30_000; i++) {
            if (random.nextInt(100) >= 5) {
                numbers.add(i);
            }
        }
        for (int i = 0; i + 10 < numbers.size(); i += 10) {
            Collections.shuffle(numbers.subList(Math.max(1, i), i + 10), random);
        }
        int written = 0;
        for (int number : numbers) {
            track.packet(frame(number, 1), Codec.PCMU, number * 20L);
            if (++written % 50 == 0) {
                track.write();
            }
        }
        var file = file();
        int first = numbers.getFirst();
        assertThat(file.length / 8.0).as("ten minutes").isCloseTo(600_000, within(200.0));
        var there = new boolean[30_000];
        numbers.forEach(number -> there[number] = true);
        for (int i = first; i < file.length / 160; i++) {
            if (there[i]) {
                assertFrame(file, i, i);
            } else {
                assertThat(file[i * 160 + 80]).as("lost frame %d is silence", i).isZero();
            }
        }
    }

    @Test
    void aPauseOfTheSourceIsSilenceOfItsLength() {
        track.packet(frame(0, 1), Codec.PCMU, 0);
        track.packet(frame(400, 1), Codec.PCMU, 8_000);
        var file = file();
        assertThat(file).hasSize(401 * 160);
        assertFrame(file, 400, 400);
        assertThat(file[200 * 160]).isZero();
    }

    @Test
    void aNewSourceIsPlacedByTheClock() {
        track.packet(frame(0, 1), Codec.PCMU, 0);
        track.packet(frame(90_000, 2), Codec.PCMU, 1_000);
        var file = file();
        assertFrame(file, 50, 90_000);
        assertThat(file).hasSize(51 * 160);
    }

    @Test
    void aSourceThatBeginsLateBeginsLateInTheFile() {
        track.packet(frame(7, 1), Codec.PCMU, 500);
        assertFrame(file(), 25, 7);
    }

    @Test
    void onlyWhatIsNewGoesToTheFile() {
        track.packet(frame(0, 1), Codec.PCMU, 0);
        track.write();
        track.write();
        track.packet(frame(1, 1), Codec.PCMU, 20);
        track.write();
        assertThat(chunks).extracting(RecordingTrack.Chunk::from).containsExactly(0L, 160L);
    }

    @Test
    void itEndsAtItsLongest() {
        var brief = new RecordingTrack(0, 1, chunks::add);
        for (int i = 0; i < 60; i++) {
            brief.packet(frame(i, 1), Codec.PCMU, i * 20L);
        }
        assertThat(brief.length()).isEqualTo(8_000);
        assertThat(brief.isFull(999)).isFalse();
        assertThat(brief.isFull(1_000)).isTrue();
    }

    @Test
    void silenceIsKnownByItsLevel() {
        assertThat(track.quietMillis(700)).isEqualTo(700);
        track.packet(frame(0, 1), Codec.PCMU, 0);
        for (int i = 1; i < 100; i++) {
            track.packet(Packets.rtp(0, i, i * 160 - 4_000, 1, silence()), Codec.PCMU, i * 20L);
        }
        assertThat(track.quietMillis(1_980)).isEqualTo(1_980);
        assertThat(track.length()).isEqualTo(16_000);
        assertThat(track.lengthWithoutTrailingSilence()).isEqualTo(160 + 4_000);
    }

    private static byte[] silence() {
        var payload = new byte[160];
        Arrays.fill(payload, (byte) 0xFF);
        return payload;
    }
}
