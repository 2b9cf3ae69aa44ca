package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.media.sdp.Codec;
import io.ringhall.engine.media.sdp.Direction;
import io.ringhall.engine.media.sdp.MediaTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private final MediaEngine engine = new MediaEngine(FreePorts.range(100, 1));
    private final Heard heard = new Heard();
    private final MediaSession session = engine.open(heard);
    private final MediaTerminal terminal = session.caller();
    @TempDir
    Path folder;
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

    private static Audio audio(Path file) {
        return WavFile.read(file) instanceof WavRead.Ok ok ? ok.audio() : Audio.EMPTY;
    }

    private boolean isTold(String beginning) {
        return heard.events.stream().anyMatch(event -> event.startsWith(beginning));
    }

    @Test
    void whatThePhoneSaysIsInTheFile() {
        var file = folder.resolve("new/folder/message.wav");
        terminal.record(file, 60, 0, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("some sound came", () -> terminal.quality().received() > 30);
        phone.hush();
        terminal.stopRecording();
        Await.until("it is told", () -> isTold("recorded 8 "));
        var audio = audio(file);
        assertThat(audio.millis()).isGreaterThan(500);
        assertThat(heard.events).containsExactly("recorded 8 " + audio.millis());
        var samples = audio.samples();
        assertThat(ToneDetector.share(samples, samples.length - 3_200, 3_200, 600)).isGreaterThan(0.9);
    }

    @Test
    void aPhoneThatChangesBetweenItsCodecsIsStillUnderstood() throws Exception {
        try (var other = new Phone(Codec.PCMU)) {
            var file = folder.resolve("message.wav");
            terminal.remote(new MediaTarget(other.address(), other.address(), Codec.PCMA, 8, 101, Direction.SENDRECV, 20));
            terminal.record(file, 60, 0, 8);
            other.talk(600, terminal.rtpPort());
            Await.until("some sound came", () -> terminal.quality().received() > 30);
            terminal.stopRecording();
            Await.until("it is told", () -> isTold("recorded 8 "));
            var samples = audio(file).samples();
            assertThat(ToneDetector.share(samples, samples.length - 3_200, 3_200, 600)).isGreaterThan(0.9);
        }
    }

    @Test
    void theFileIsPlayableWhileItGrows() {
        var file = folder.resolve("message.wav");
        terminal.record(file, 60, 0, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("the first second is on disk", () -> audio(file).millis() > 0);
        long before = audio(file).millis();
        Await.until("the next second is on disk", () -> audio(file).millis() > before + 800);
        assertThat(heard.events).isEmpty();
        assertThat(engine.figures().recording()).isEqualTo(1);
    }

    @Test
    void hangingUpEndsItProperly() {
        var file = folder.resolve("message.wav");
        terminal.record(file, 60, 10, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("some sound came", () -> terminal.quality().received() > 10);
        session.close();
        Await.until("it is told", () -> isTold("recorded 8 "));
        assertThat(audio(file).millis()).isGreaterThan(150);
        Await.until("nothing records", () -> engine.figures().recording() == 0);
    }

    @Test
    void closingTheEngineEndsItProperly() {
        var file = folder.resolve("message.wav");
        terminal.record(file, 60, 10, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("some sound came", () -> terminal.quality().received() > 10);
        engine.close();
        assertThat(isTold("recorded 8 ")).isTrue();
        assertThat(audio(file).millis()).isGreaterThan(150);
    }

    @Test
    void silenceEndsItAndIsCutOff() {
        var file = folder.resolve("message.wav");
        terminal.record(file, 60, 2, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("some sound came", () -> terminal.quality().received() > 10);
        phone.hush();
        Await.until("it ends by itself", () -> isTold("recorded 8 "));
        assertThat(audio(file).millis()).isBetween(200L, 2_000L);
    }

    @Test
    void nobodySayingAnythingIsAnEmptyRecording() {
        terminal.record(folder.resolve("message.wav"), 60, 1, 8);
        Await.until("it ends by itself", () -> heard.events.contains("recorded 8 0"));
    }

    @Test
    void itEndsAtItsLongest() {
        var file = folder.resolve("message.wav");
        terminal.record(file, 1, 0, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("it ends by itself", () -> isTold("recorded 8 "));
        assertThat(audio(file).millis()).isBetween(300L, 1_000L);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndCounted() throws Exception {
        var notAFolder = Files.writeString(folder.resolve("taken"), "x");
        terminal.record(notAFolder.resolve("message.wav"), 60, 0, 8);
        phone.talk(600, terminal.rtpPort());
        Await.until("some sound came", () -> terminal.quality().received() > 10);
        terminal.stopRecording();
        Await.until("it is told", () -> heard.events.contains("recorded 8 0"));
        assertThat(engine.figures().failedRecordings()).isEqualTo(1);
    }

    @Test
    void bothSidesOfABridgedCallGoOnTalking() throws Exception {
        try (var far = new Phone(Codec.PCMA)) {
            session.far().remote(far.target());
            terminal.bridge(session.far());
            terminal.record(folder.resolve("message.wav"), 60, 0, 8);
            phone.talk(600, terminal.rtpPort());
            Await.until("the far side hears it", () -> far.hears(600));
        }
    }
}
