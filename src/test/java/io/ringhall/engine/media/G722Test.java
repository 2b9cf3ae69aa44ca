package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class G722Test {
    private final MediaEngine engine = new MediaEngine(FreePorts.range(100, 1));

    @AfterEach
    void close() {
        engine.close();
    }

    /** {@code audio/g722-vectors.bin}: samples, their code and what it decodes to, by an independent implementation (spandsp). */
    @Test
    void it_codes_and_decodes_bit_by_bit_as_others_do() throws IOException {
        try (var file = G722Test.class.getResourceAsStream("/audio/g722-vectors.bin")) {
            var vectors = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int samples = vectors.getInt();
            int codes = vectors.getInt();
            int codeAt = 8 + 2 * samples;
            int backAt = codeAt + codes;
            var coder = new G722();
            var decoder = new G722();
            var back = new short[2];
            for (int i = 0; i < codes; i++) {
                byte code = vectors.get(codeAt + i);
                assertThat(coder.encode(vectors.getShort(8 + 4 * i), vectors.getShort(10 + 4 * i))).as("code %d", i).isEqualTo(code);
                decoder.decode(code, back, 0);
                assertThat(back).as("samples of %d", i).containsExactly(vectors.getShort(backAt + 4 * i), vectors.getShort(backAt + 4 * i + 2));
            }
        }
    }

    @Test
    void the_lower_band_alone_is_the_telephones_sound() {
        var tone = Tones.sine(700, 500).samples();
        var decoder = new G722();
        var heard = new short[tone.length];
        var coded = Audio.coded(tone);
        for (int i = 0; i < coded.length; i++) {
            heard[i] = decoder.decodeNarrow(coded[i]);
        }
        assertThat(ToneDetector.share(heard, 800, 2_400, 700)).isGreaterThan(0.98);
        assertThat(rms(heard) / rms(tone)).isBetween(0.9, 1.1);
    }

    private static double rms(short[] samples) {
        double sum = 0;
        for (int i = 800; i < 3_200; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum);
    }

    @Test
    void music_is_heard_and_a_voice_recorded_in_a_call_that_runs_it(@TempDir Path folder) throws Exception {
        var heard = new Heard();
        var session = engine.open(heard);
        try (var caller = new Phone(Codec.G722); var agent = new Phone(Codec.PCMA)) {
            session.caller().remote(caller.target());
            session.far().remote(agent.target());
            session.caller().play(Tones.sine(900, 1_000), true, 0);
            Await.until("music in G.722", () -> caller.hears(900));
            session.caller().stopPlaying();

            var file = folder.resolve("call.wav");
            var recording = session.record(file, (millis, complete) -> heard.events.add("complete " + complete));
            recording.listen(session.caller(), CallRecording.LEFT);
            recording.listen(session.far(), CallRecording.RIGHT);
            caller.talk(500, session.caller().rtpPort());
            Await.until("a second in the file", () -> file.toFile().length() > 44 + 40_000);
            recording.stop();
            Await.until("it is closed", () -> heard.events.contains("complete true"));
            var samples = ((WavRead.Ok) WavFile.read(file)).audio().samples();
            assertThat(ToneDetector.share(samples, 4_000, 4_000, 500)).as("mono of both channels").isGreaterThan(0.95);
        }
    }
}
