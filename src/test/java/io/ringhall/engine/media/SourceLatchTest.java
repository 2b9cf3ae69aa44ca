package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class SourceLatchTest {
    private static final InetSocketAddress TOLD = new InetSocketAddress("10.0.0.5", 4_000);
    private static final InetSocketAddress NAT = new InetSocketAddress("203.0.113.5", 62_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("198.51.100.66", 5_000);
    private static final long LATER = 10_000;

    private final SourceLatch latch = new SourceLatch();

    SourceLatchTest() {
        latch.told(TOLD, 0);
    }

    @Test
    void sendsToTheSignalledAddressUntilPacketsTellBetter() {
        assertThat(latch.destination()).isEqualTo(TOLD);
        assertThat(latch.accepts(NAT, 100)).isTrue();
        assertThat(latch.destination()).isEqualTo(NAT);
    }

    @Test
    void theFirstSourceKeepsItsPlace() {
        latch.accepts(NAT, LATER);
        assertThat(latch.accepts(STRANGER, LATER + 20)).isFalse();
        assertThat(latch.accepts(NAT, LATER + 40)).isTrue();
        assertThat(latch.destination()).isEqualTo(NAT);
    }

    @Test
    void theFirstSourceKeepsItsPlaceFromTheFirstPacketOn() {
        latch.accepts(TOLD, 1);
        assertThat(latch.accepts(STRANGER, 2)).isFalse();
    }

    @Test
    void theSignalledAddressMayAlwaysComeBackButNobodyElse() {
        latch.accepts(STRANGER, LATER);
        assertThat(latch.accepts(TOLD, LATER + 20)).isTrue();
        assertThat(latch.accepts(STRANGER, LATER + 40)).isFalse();
    }

    @Test
    void afterThreeSecondsOfSilenceAnotherMayCome() {
        latch.accepts(NAT, LATER);
        assertThat(latch.accepts(STRANGER, LATER + 2_999)).isFalse();
        assertThat(latch.accepts(STRANGER, LATER + 3_000)).isTrue();
    }

    @Test
    void aNewDescriptionWithTheSameAddressLetsThePhoneMoveOnce() {
        latch.accepts(NAT, LATER);
        latch.told(TOLD, LATER + 10);
        assertThat(latch.destination()).as("its packets still tell better").isEqualTo(NAT);
        assertThat(latch.accepts(STRANGER, LATER + 20)).isTrue();
        assertThat(latch.accepts(NAT, LATER + 40)).isFalse();
    }

    @Test
    void theChanceToMoveIsShort() {
        latch.accepts(NAT, LATER);
        latch.told(TOLD, LATER + 10);
        assertThat(latch.accepts(NAT, LATER + 3_000)).isTrue();
        assertThat(latch.accepts(STRANGER, LATER + 3_020)).isFalse();
    }

    @Test
    void aNewAddressStartsAnew() {
        latch.accepts(NAT, LATER);
        latch.told(STRANGER, LATER + 10);
        assertThat(latch.destination()).isEqualTo(STRANGER);
    }

    @Test
    void nothingIsSentToAHoldAddressOrAHostName() {
        latch.told(new InetSocketAddress("0.0.0.0", 4_000), 0);
        assertThat(latch.destination()).isNull();
        latch.told(InetSocketAddress.createUnresolved("phone.example.com", 4_000), 0);
        assertThat(latch.destination()).isNull();
        latch.accepts(NAT, 10);
        assertThat(latch.destination()).isEqualTo(NAT);
    }
}
