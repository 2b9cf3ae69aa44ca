package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortPoolTest {
    private long now;
    private final PortPool<String> pool = new PortPool<>(() -> now);

    @Test
    void aPairThatCarriedNothingIsReadyAtOnce() {
        pool.release("a", false);
        assertThat(pool.take(() -> "new")).isEqualTo("a");
    }

    @Test
    void aUsedPairRestsBeforeTheNextCallGetsIt() {
        pool.release("a", true);
        now = PortPool.REST - 1;
        assertThat(pool.take(() -> "new")).isEqualTo("new");
        now = PortPool.REST;
        assertThat(pool.take(() -> "newer")).isEqualTo("a");
    }

    @Test
    void whenTheRangeIsUsedUpTheLongestRestedIsTaken() {
        pool.release("a", true);
        now = 10;
        pool.release("b", true);
        assertThat(pool.take(() -> null)).isEqualTo("a");
        assertThat(pool.take(() -> null)).isEqualTo("b");
        assertThat(pool.take(() -> null)).isNull();
    }
}
