package io.ringhall.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void it_does_not_show_in_a_log() {
        assertThat("password " + new Secret("hush")).doesNotContain("hush");
    }

    @Test
    void a_generated_one_has_no_characters_that_look_alike() {
        assertThat(Secret.random(new Random(1), 2000).reveal()).hasSize(2000).doesNotContainPattern("[0O1lI]");
    }

    @Test
    void two_generated_ones_differ() {
        assertThat(Secret.random()).isNotEqualTo(Secret.random());
    }
}
