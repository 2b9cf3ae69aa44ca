package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReceptionTest {
    private final Reception reception = new Reception();

    private void arrives(int sequence, int ssrc, long millis) {
        reception.packet(Packets.rtp(0, sequence & 0xFFFF, sequence * 160, ssrc, (byte) 0), 0, millis * 1_000_000);
    }

    @Test
    void nothingReceivedHasNoQuality() {
        assertThat(reception.quality(3)).isEqualTo(new MediaQuality(0, 0, 0, 3, 0));
    }

    @Test
    void anEvenStreamIsPerfectAlsoOverTheWrap() {
        for (int i = 65_500; i < 65_700; i++) {
            arrives(i, 1, i * 20L);
        }
        var quality = reception.quality(0);
        assertThat(quality.received()).isEqualTo(200);
        assertThat(quality.lost()).isZero();
        assertThat(quality.jitterMillis()).isCloseTo(0, within(0.01));
        assertThat(quality.mos()).isBetween(4.3, 4.5);
    }

    @Test
    void lossIsCountedAndReorderingIsNot() {
        for (int sequence : new int[] {1, 2, 4, 3, 5, 8, 9, 10}) {
            arrives(sequence, 1, sequence * 20L);
        }
        assertThat(reception.quality(0).lost()).isEqualTo(2);
        assertThat(reception.quality(0).mos()).isLessThan(3);
    }

    @Test
    void aNewSourceIsNoLoss() {
        arrives(1, 1, 20);
        arrives(3, 1, 60);
        arrives(40_000, 2, 80);
        arrives(40_001, 2, 100);
        assertThat(reception.quality(0).lost()).isEqualTo(1);
    }

    /** RFC 3550 A.8: it converges to the mean difference of transit times. */
    @Test
    void jitterIsMeasured() {
        for (int i = 0; i < 1_000; i++) {
            arrives(i, 1, i * 20L + i % 2 * 10);
        }
        assertThat(reception.quality(0).jitterMillis()).isCloseTo(10, within(0.5));
    }

    @Test
    void theEstimateFallsWithLossAndJitterAndStaysInItsScale() {
        assertThat(Reception.mos(0, 0)).isGreaterThan(Reception.mos(1, 0));
        assertThat(Reception.mos(1, 0)).isGreaterThan(Reception.mos(1, 120));
        for (double loss = 0; loss <= 100; loss += 5) {
            assertThat(Reception.mos(loss, loss * 5)).isBetween(1.0, 4.5);
        }
    }
}
