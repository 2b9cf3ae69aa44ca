package io.ringhall.engine.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.TrunkState.Availability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    /** Events: a number is the status of an answer after 20 ms times its place, x is no answer. */
    @ParameterizedTest(name = "watched {0}, after {1}: {2}")
    @CsvSource({
        "true, '', UNKNOWN, -1",
        "true, 200, UP, 20",
        "true, 401, UP, 20",
        "true, 404, UP, 20",
        "true, 405, UP, 20",
        "true, 500, UP, 20",
        "true, 603, UP, 20",
        "true, x, UNKNOWN, -1",
        "true, 503, UNKNOWN, -1",
        "true, x x, DOWN, -1",
        "true, 503 408, DOWN, -1",
        "true, 200 x, UP, 20",
        "true, 200 x x, DOWN, 20",
        "true, 200 x 200 x, UP, 60",
        "true, x 503 x, DOWN, -1",
        "true, x x 200, UP, 60",
        "true, x x 200 x, UP, 60",
        "true, x x 200 x 503, DOWN, 60",
        "false, 200, UP, 20",
        "false, x x x, UNKNOWN, -1",
        "false, 200 503, UNKNOWN, 20",
        "false, x x 486, UP, 60",
    })
    void oneAnswerBringsItUpTwoMissesTakeItDown(boolean watched, String events, Availability expected, long roundTrip) {
        var probe = Probe.start(watched);
        long place = 0;
        for (var event : events.isEmpty() ? new String[0] : events.split(" ")) {
            place++;
            boolean alive = !event.equals("x") && Probe.alive(Integer.parseInt(event));
            probe = alive ? probe.answered(20 * place) : probe.missed();
        }
        assertThat(probe.availability()).isEqualTo(expected);
        assertThat(probe.roundTripMillis()).isEqualTo(roundTrip);
    }
}
