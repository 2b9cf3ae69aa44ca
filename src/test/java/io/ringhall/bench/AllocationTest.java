package io.ringhall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.EngineSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A guard against waste, by count and not by time: the bound is generous, so that only a mistake crosses it. */
class AllocationTest {
    private static final long CALLS = 40;
    private static final long MOST_BYTES_A_CALL = 250_000;

    @Test
    void aForkedCallAllocatesABoundedNumberOfBytes() throws Exception {
        var settings = new EngineSettings("127.0.0.1", 0, null, 1, 40_000, 41_999, false);
        try (var engine = EngineUnderTest.start(settings)) {
            load(engine.port());
            long before = allocated(Figures.of(engine, false));
            long begun = engine.statistics().callsStarted();
            load(engine.port());
            long bytes = allocated(Figures.of(engine, false)) - before;
            // a slow machine may shed some of them
            long calls = engine.statistics().callsStarted() - begun;
            assertThat(calls).isBetween(1L, CALLS);
            assertThat(bytes / calls).isPositive().isLessThan(MOST_BYTES_A_CALL);
        }
    }

    private static void load(int port) throws Exception {
        Load.main(new String[] {"target=" + port, "caller=0", "phones=0,0,0", "register=true", "steps=20x2"});
    }

    private static long allocated(String figures) {
        return Arrays.stream(figures.split(" "))
                .filter(each -> each.startsWith("loop-allocated="))
                .mapToLong(each -> Long.parseLong(each.substring(each.indexOf('=') + 1)))
                .sum();
    }
}
