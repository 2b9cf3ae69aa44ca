package io.ringhall.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundFileTest {
    @Test
    void a_player_gets_the_part_it_asks_for() {
        assertThat(SoundFile.part("bytes=0-", 100)).isEqualTo(new SoundFile.Part(0, 99));
        assertThat(SoundFile.part("bytes=40-59", 100)).isEqualTo(new SoundFile.Part(40, 59));
        assertThat(SoundFile.part("bytes=40-1000", 100)).isEqualTo(new SoundFile.Part(40, 99));
        assertThat(SoundFile.part("bytes=-10", 100)).isEqualTo(new SoundFile.Part(90, 99));
    }

    @Test
    void what_lies_beyond_the_end_is_nowhere() {
        assertThat(SoundFile.part("bytes=100-", 100)).isNull();
        assertThat(SoundFile.part("bytes=-0", 100)).isNull();
    }

    @Test
    void a_header_that_is_not_understood_gets_the_whole() {
        assertThat(SoundFile.part(null, 100)).isEqualTo(new SoundFile.Part(0, 99));
        assertThat(SoundFile.part("bytes=5-2", 100)).isEqualTo(new SoundFile.Part(0, 99));
        assertThat(SoundFile.part("bytes=0-1,5-6", 100)).isEqualTo(new SoundFile.Part(0, 99));
        assertThat(SoundFile.part("lines=1-2", 100)).isEqualTo(new SoundFile.Part(0, 99));
    }
}
