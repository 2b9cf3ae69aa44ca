package io.ringhall.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.report.Block;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is kept out, for how long, and who is not. */
class GuardTest {
    private static final long MINUTE = 60_000;
    private static final InetSocketAddress EVIL = flow("198.51.100.7", 5060);
    private static final InetSocketAddress PHONE = flow("192.0.2.1", 40_001);
    private static final InetSocketAddress NEIGHBOUR = flow("192.0.2.1", 40_002);

    private final Guard guard = new Guard(GuardSettings.DEFAULT);
    private long now = 1_000_000_000_000L;

    private static InetSocketAddress flow(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    private void wrong(InetSocketAddress from, int times) {
        for (int i = 0; i < times; i++) {
            guard.wrong(from, "a.test", "101", true, now);
        }
    }

    private Admission request(InetSocketAddress from) {
        return guard.request(from, "Phone/1", false, now);
    }

    @Test
    void theTenthWrongPasswordLocksTheSourceForAMinute() {
        wrong(EVIL, 9);
        assertThat(guard.locked(EVIL, now)).isFalse();
        wrong(EVIL, 1);
        assertThat(guard.locked(EVIL, now)).isTrue();
        assertThat(guard.locked(flow("198.51.100.7", 9), now)).as("any port of the address").isTrue();
        assertThat(guard.locked(PHONE, now)).isFalse();
        now += MINUTE;
        assertThat(guard.locked(EVIL, now)).isFalse();
    }

    @ParameterizedTest(name = "lock-out {0} lasts {1} minutes")
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "5,16", "6,32", "7,60", "8,60"})
    void eachLockOutIsTwiceAsLongUpToAnHour(int times, long minutes) {
        for (int i = 1; i < times; i++) {
            wrong(EVIL, 10);
            now = guard.blocks(now).getFirst().until();
        }
        wrong(EVIL, 10);
        assertThat(guard.blocks(now)).filteredOn(b -> b.kind() == Block.Kind.SOURCE).singleElement()
                .satisfies(block -> {
                    assertThat(block.until() - block.since()).isEqualTo(minutes * MINUTE);
                    assertThat(block.times()).isEqualTo(times);
                    assertThat(block.why()).isEqualTo(Block.Why.PASSWORDS);
                });
    }

    @Test
    void aQuietDayForgetsTheBackOff() {
        wrong(EVIL, 10);
        now += MINUTE + 25 * 60 * MINUTE;
        wrong(EVIL, 10);
        assertThat(guard.blocks(now).getFirst().until() - now).isEqualTo(MINUTE);
    }

    @Test
    void aPhoneWithAMistypedPasswordThatTriesOnceAMinuteIsNeverLocked() {
        for (int i = 0; i < 2_000; i++) {
            wrong(EVIL, 1);
            assertThat(guard.locked(EVIL, now)).isFalse();
            now += MINUTE;
        }
    }

    @Test
    void aLockedAddressStillHearsItsPhonesThatHaveProvedThemselves() {
        guard.proved(PHONE, "a.test", "102", now);
        wrong(NEIGHBOUR, 100);
        assertThat(guard.locked(NEIGHBOUR, now)).isTrue();
        assertThat(guard.locked(PHONE, now)).isFalse();
    }

    @Test
    void anAddressWithRegisteredPhonesMayErrTenTimesAsOften() {
        guard.proved(PHONE, "a.test", "102", now);
        wrong(NEIGHBOUR, 99);
        assertThat(guard.locked(NEIGHBOUR, now)).isFalse();
    }

    @Test
    void oneGoodPasswordBuysNoGuessesAtOthers() {
        guard.proved(PHONE, "a.test", "102", now);
        for (int i = 0; i < 9; i++) {
            wrong(PHONE, 1);
            guard.proved(PHONE, "a.test", "102", now);
        }
        assertThat(guard.known(PHONE, now)).isTrue();
        wrong(PHONE, 1);
        assertThat(guard.known(PHONE, now)).isFalse();
    }

    @Test
    void aUserGuessedAtFromManySourcesIsLockedForThemButNotForItsPhone() {
        guard.proved(PHONE, "a.test", "101", now);
        guard.proved(NEIGHBOUR, "a.test", "102", now);
        for (int i = 0; i < 30; i++) {
            wrong(flow("198.51.100." + i, 5060), 1);
        }
        assertThat(guard.userLocked(EVIL, "a.test", "101", now)).isTrue();
        assertThat(guard.userLocked(NEIGHBOUR, "a.test", "101", now)).as("another user's phone").isTrue();
        assertThat(guard.userLocked(PHONE, "a.test", "101", now)).isFalse();
        assertThat(guard.userLocked(EVIL, "a.test", "102", now)).isFalse();
        assertThat(guard.blocks(now)).singleElement().satisfies(b -> {
            assertThat(b.id()).isEqualTo("user:101@a.test");
            assertThat(b.subject()).isEqualTo("101");
            assertThat(b.domain()).isEqualTo("a.test");
        });
    }

    @Test
    void madeUpUsersAreNotRemembered() {
        for (int i = 0; i < 1_000; i++) {
            guard.wrong(EVIL, "a.test", "no" + i, false, now);
        }
        assertThat(guard.sizes()).containsEntry("users", 0);
    }

    @Test
    void whatIsReleasedMayTryAgainFromTheBeginning() {
        wrong(EVIL, 30);
        assertThat(guard.blocks(now)).extracting(Block::id).containsExactlyInAnyOrder("source:198.51.100.7", "user:101@a.test");
        assertThat(guard.release("source:198.51.100.7", now)).isTrue();
        assertThat(guard.release("user:101@a.test", now)).isTrue();
        assertThat(guard.release("user:101@a.test", now)).isFalse();
        assertThat(guard.locked(EVIL, now)).isFalse();
        assertThat(guard.userLocked(EVIL, "a.test", "101", now)).isFalse();
        wrong(EVIL, 10);
        assertThat(guard.blocks(now).getFirst().until() - now).isEqualTo(MINUTE);
    }

    @Test
    void aSourceHasItsBurstAndThenItsRate() {
        for (int i = 0; i < 400; i++) {
            assertThat(request(EVIL)).isEqualTo(Admission.PASS);
        }
        assertThat(request(EVIL)).isEqualTo(Admission.RATE);
        assertThat(request(PHONE)).isEqualTo(Admission.PASS);
        now += 1_000;
        for (int i = 0; i < 50; i++) {
            assertThat(request(EVIL)).isEqualTo(Admission.PASS);
        }
        assertThat(request(EVIL)).isEqualTo(Admission.RATE);
    }

    @Test
    void malformedBytesCostFiveTimesAsMuch() {
        for (int i = 0; i < 80; i++) {
            assertThat(guard.malformed(EVIL, now)).isEqualTo(Admission.PASS);
        }
        assertThat(guard.malformed(EVIL, now)).isEqualTo(Admission.RATE);
    }

    @Test
    void aSourceThatFloodsOnIsLocked() {
        for (int i = 0; i < 400 + Guard.FLOOD; i++) {
            request(EVIL);
        }
        assertThat(guard.blocks(now)).singleElement().extracting(Block::why).isEqualTo(Block.Why.FLOOD);
        assertThat(guard.locked(EVIL, now)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"friendly-scanner,SCANNER", "VOIP/sipvicious 0.3,SCANNER", "SIPCLI/v1.8,SCANNER", "Yealink SIP-T46U 108.86,PASS", ",PASS"})
    void scannersAreKnownByTheirNames(String userAgent, Admission expected) {
        assertThat(guard.request(EVIL, userAgent, false, now)).isEqualTo(expected);
        assertThat(guard.locked(EVIL, now)).isEqualTo(expected == Admission.SCANNER);
    }

    @Test
    void theListOfScannersIsASetting() {
        var own = new Guard(GuardSettings.DEFAULT.withScanners(Scanners.parse("BadPhone, worse # comment\n# nothing\n")));
        assertThat(own.request(EVIL, "xbadphone/1", false, now)).isEqualTo(Admission.SCANNER);
        assertThat(own.request(PHONE, "friendly-scanner", false, now)).isEqualTo(Admission.PASS);
    }

    @Test
    void requestsForDomainsThatAreNotOursAreDropped() {
        assertThat(guard.request(EVIL, null, true, now)).isEqualTo(Admission.STRANGER);
    }

    @Test
    void ofIpv6A64IsOneSource() {
        wrong(flow("2001:db8:1:2::1", 5060), 5);
        wrong(flow("2001:db8:1:2:ffff::9", 5061), 5);
        assertThat(guard.locked(flow("2001:db8:1:2:8::8", 7), now)).isTrue();
        assertThat(guard.locked(flow("2001:db8:1:3::1", 5060), now)).isFalse();
    }

    @Test
    void spoofedSourcesGrowNothingAndPushNoLockOut() {
        var small = new Guard(new GuardSettings(List.of(), 50, 400, 10, 30, MINUTE, 60 * MINUTE, 100, List.of(), 0, 50));
        for (int i = 0; i < 10; i++) {
            small.wrong(EVIL, "a.test", "101", true, now);
        }
        for (int i = 0; i < 100_000; i++) {
            var spoofed = flow("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), 5060);
            small.request(spoofed, null, false, now);
            small.wrong(spoofed, "a.test", "u" + i, true, now);
            small.proved(spoofed, "a.test", "u" + i, now);
        }
        assertThat(small.sizes().values()).allMatch(size -> size <= 100);
        assertThat(small.locked(EVIL, now)).isTrue();
    }
}
