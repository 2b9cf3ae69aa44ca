package io.ringhall.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringhall.engine.config.LocalNetworks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a peer is told, by where it is. */
class LocalAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no public address                             | 127.0.0.1     |                              |               | 203.0.113.9 | 127.0.0.1
            a peer outside                                | 127.0.0.1     | 198.51.100.7                 |               | 203.0.113.9 | 198.51.100.7
            a peer inside                                 | 127.0.0.1     | 198.51.100.7                 |               | 127.0.0.2   | 127.0.0.1
            a peer in a private network                   | 192.168.1.2   | 198.51.100.7                 |               | 192.168.1.9 | 192.168.1.2
            a peer behind a carrier's NAT                 | 192.168.1.2   | 198.51.100.7                 |               | 100.64.3.4  | 192.168.1.2
            nobody is inside                              | 192.168.1.2   | 198.51.100.7                 | none          | 192.168.1.9 | 198.51.100.7
            a network of one's own is inside              | 192.168.1.2   | 198.51.100.7                 | 203.0.113.0/24 | 203.0.113.9 | 192.168.1.2
            and then nothing else is                      | 192.168.1.2   | 198.51.100.7                 | 203.0.113.0/24 | 192.168.1.9 | 198.51.100.7
            a public address that is private              | 172.18.0.2    | 192.168.1.10                 |               | 192.168.1.9 | 192.168.1.10
            version six outside                           | 127.0.0.1,::1 | 198.51.100.7, 2001:db8::7    |               | 2001:db8::9 | [2001:db8::7]
            version four outside                          | 127.0.0.1,::1 | 198.51.100.7, 2001:db8::7    |               | 203.0.113.9 | 198.51.100.7
            version six outside, not told by version four | 127.0.0.1,::1 | 198.51.100.7                 |               | 2001:db8::9 | [0:0:0:0:0:0:0:1]
            version six inside                            | 127.0.0.1,::1 | 198.51.100.7, 2001:db8::7    |               | fd00::9     | [0:0:0:0:0:0:0:1]
            in brackets as well                           | ::1           | [2001:db8::7]                |               | 2001:db8::9 | [2001:db8::7]
            a name is good for both                       | 127.0.0.1     | pbx.example                  |               | 2001:db8::9 | pbx.example
            the address of the list that leads there      | 192.168.1.2,127.0.0.1 |                      |               | 127.0.0.5   | 127.0.0.1
            """)
    void everyPeerIsToldWhatLeadsToUs(String what, String bind, String told, String inside, String peer, String expected) throws UnknownHostException {
        var networks = inside == null ? LocalNetworks.PRIVATE : LocalNetworks.parse(inside);
        var addresses = new LocalAddress(Binds.parse(bind), told, networks);
        var address = InetAddress.ofLiteral(peer);
        assertThat(addresses.towards(address)).isEqualTo(expected);
        assertThat(addresses.inDescription(address)).isEqualTo(expected.replace("[", "").replace("]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,0.0.0.0,0.0.0.0", "'::,0.0.0.0',0:0:0:0:0:0:0:0,0:0:0:0:0:0:0:0", "'127.0.0.1, 127.0.0.1',127.0.0.1,127.0.0.1",
        "'127.0.0.1,::1','127.0.0.1 0:0:0:0:0:0:0:1',::", "'127.0.0.1,127.0.0.2','127.0.0.1 127.0.0.2',0.0.0.0", "'0.0.0.0,::1','0.0.0.0 0:0:0:0:0:0:0:1',::",
        "'0.0.0.0,127.0.0.1',0.0.0.0,0.0.0.0"
    })
    void aListBecomesSockets(String text, String sockets, String media) throws UnknownHostException {
        var binds = Binds.parse(text);
        assertThat(binds.addresses()).extracting(InetAddress::getHostAddress).containsExactly(sockets.split(" "));
        assertThat(binds.media()).isEqualTo(media);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> Binds.parse(" , ")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> LocalNetworks.parse("10.0.0.0/33")).hasMessageContaining("10.0.0.0/33");
    }
}
