package io.ringhall.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks src/spec/source-latch.md. */
class SourceLatchTest {
    private static final Map<String, String> MACHINES = Map.of(
            "phone", "203.0.113.5", "home", "192.168.1.20", "office", "10.1.1.9", "nat", "203.0.113.77", "proxy", "198.51.100.1", "evil", "198.51.100.66",
            "other", "198.51.100.67", "hold", "0.0.0.0", "six", "2001:db8::5");

    private final SourceLatch latch = new SourceLatch();

    /** "phone:4000" */
    private static InetSocketAddress at(String text) {
        int colon = text.indexOf(':');
        return new InetSocketAddress(InetAddress.ofLiteral(MACHINES.get(text.substring(0, colon))), Integer.parseInt(text.substring(colon + 1)));
    }

    /**
     * @param steps "address" at the time before "@": "+" accepted, "-" refused, "told" = described again
     * @param goes where our packets go in the end
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody has sent yet                                       | phone:4000 | phone |                                                              | phone:4000
            the described address                                     | phone:4000 | phone | 0@phone:4000+                                                | phone:4000
            a stranger who is first is not taken                      | phone:4000 | phone | 0@evil:9- 20@evil:9- 40@phone:4000+ 60@evil:9-               | phone:4000
            a phone that sends from another port than it described    | phone:4000 | phone | 0@evil:9- 20@phone:62000+ 40@evil:9-                         | phone:62000
            the described address displaces another port of its machine | phone:4000 | phone | 0@phone:62000+ 20@phone:4000+ 40@phone:62000-             | phone:4000
            another port of the machine after three seconds           | phone:4000 | phone | 0@phone:62000+ 2999@phone:63000- 3000@phone:63000+           | phone:63000
            a stranger after any silence is heard but gets nothing    | phone:4000 | phone | 0@phone:4000+ 999@evil:9- 1000@evil:9+ 1020@evil:9+          | phone:4000
            and is silenced by the phone                              | phone:4000 | phone | 0@phone:4000+ 1000@evil:9+ 1020@phone:4000+ 1040@evil:9-     | phone:4000
            of two strangers one is heard                             | phone:4000 | phone | 0@phone:4000+ 1000@evil:9+ 1020@other:9- 4100@other:9+       | phone:4000
            a carrier that sends from a machine it does not describe  | phone:4000 | proxy | 0@evil:9- 500@evil:9- 1000@evil:9+ 1020@evil:9+              | phone:4000
            a phone behind NAT is where its signalling comes from     | home:4000  | nat   | 0@nat:62000+ 20@evil:9-                                      | nat:62000
            a stranger who is first gives way to it                   | home:4000  | nat   | 0@evil:9+ 20@nat:62000+ 40@evil:9-                           | nat:62000
            its NAT chooses another port                              | home:4000  | nat   | 0@nat:62000+ 20@nat:63000- 3020@nat:63000+                   | nat:63000
            a stranger never follows it, however long it is silent    | home:4000  | nat   | 0@nat:62000+ 60000@evil:9-                                   | nat:62000
            signalling through a proxy says nothing of a private address | home:4000 | -    | 0@nat:62000+ 20@evil:9- 3020@evil:9-                      | nat:62000
            but it is the described machine or nobody where that is public | phone:4000 | - | 0@evil:9- 20@phone:62000+                                  | phone:62000
            signalled from somewhere else, the phone is anywhere, first come | home:4000 | proxy | 0@nat:62000+ 20@evil:9- 9000@evil:9-                         | nat:62000
            but the described address has the right of way            | home:4000  | proxy | 0@evil:9+ 20@home:4000+ 40@evil:9-                           | home:4000
            described again, such a phone may move once               | home:4000  | proxy | 0@nat:62000+ 20@told 40@nat:63000+ 60@nat:64000-             | nat:63000
            described again, a known one may move within its machine  | home:4000  | nat   | 0@nat:62000+ 20@told 40@evil:9- 60@nat:63000+ 80@nat:62000-  | nat:63000
            the chance to move is short                               | home:4000  | nat   | 0@nat:62000+ 20@told 1500@nat:62000+ 3020@nat:63000-         | nat:62000
            a phone inside that signals from inside                   | home:4000  | office | 0@evil:9- 20@home:4000+                                     | home:4000
            a phone that does not say who it is by description        | hold:4000  | nat   | 0@nat:62000+ 20@evil:9-                                      | nat:62000
            nothing is sent to the address of a hold                  | hold:4000  | nat   |                                                              |
            version six                                               | six:4000   | six   | 0@evil:9- 20@six:62000+                                      | six:62000
            """)
    void sourcesCountByWhatWasSignalled(String what, String told, String from, String steps, String goes) {
        var described = at(told);
        var signaller = from.equals("-") ? null : at(from + ":5060").getAddress();
        latch.told(described, signaller, 0);
        for (var step : steps == null ? new String[0] : steps.split(" ")) {
            long now = Long.parseLong(step.substring(0, step.indexOf('@')));
            var rest = step.substring(step.indexOf('@') + 1);
            if (rest.equals("told")) {
                latch.told(described, signaller, now);
            } else {
                assertThat(latch.accepts(at(rest.substring(0, rest.length() - 1)), now)).as(step).isEqualTo(rest.endsWith("+"));
            }
        }
        assertThat(latch.destination()).isEqualTo(goes == null ? null : at(goes));
    }

    @Test
    void aNewAddressStartsAnew() {
        latch.told(at("home:4000"), at("nat:1").getAddress(), 0);
        latch.accepts(at("nat:62000"), 10);
        latch.told(at("phone:4000"), at("phone:1").getAddress(), 20);
        assertThat(latch.destination()).isEqualTo(at("phone:4000"));
        assertThat(latch.accepts(at("nat:62000"), 30)).isFalse();
    }

    @Test
    void aHostNameIsNotLookedUpAndItsPacketsTell() {
        latch.told(InetSocketAddress.createUnresolved("phone.example.com", 4_000), at("nat:1").getAddress(), 0);
        assertThat(latch.destination()).isNull();
        assertThat(latch.accepts(at("nat:62000"), 10)).isTrue();
        assertThat(latch.destination()).isEqualTo(at("nat:62000"));
    }

    @Test
    void controlPacketsComeFromTheSameMachine() {
        latch.told(at("home:4000"), at("nat:1").getAddress(), 0);
        latch.accepts(at("nat:62000"), 10);
        assertThat(latch.isNeighbour(at("nat:7"))).isTrue();
        assertThat(latch.isNeighbour(at("evil:62001"))).isFalse();
    }
}
