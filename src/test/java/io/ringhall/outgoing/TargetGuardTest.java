package io.ringhall.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a request may go to (behaviour.md §3, ActionURL: SSRF guard). */
class TargetGuardTest {
    private final TargetGuard guard = new TargetGuard("", TargetGuardTest::noNames);

    private static InetAddress[] noNames(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private static TargetGuard whereNamesLeadTo(String... addresses) {
        return new TargetGuard("", host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.ofLiteral(addresses[i]);
            }
            return found;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback, in every notation
                "http://127.0.0.1/", "http://127.1/", "http://127.255.255.254/", "http://2130706433/", "http://0x7f000001/",
                "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://017700000001/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/",
                "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://db.localhost/", "http://console/",
                "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::]/",
                // IPv4 within IPv6: mapped, compatible, NAT64, NAT64 of one's own, 6to4, Teredo
                "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/",
                "http://[64:ff9b::a00:1]/", "http://[64:ff9b:1::a00:1]/", "http://[2002:7f00:1::]/", "http://[2001:0:a00:1::]/",
                // private, shared, link-local with the clouds' metadata, unique local, site-local, multicast, broadcast
                "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/",
                "http://[fec0::1]/", "http://[fc00::1]/", "http://224.0.0.1/", "http://[ff02::1]/", "http://255.255.255.255/",
                "http://metadata.google.internal/", "http://printer.local/", "http://nas.home.arpa/",
                // what only documents or benchmarks use
                "http://192.0.2.1/", "http://198.18.0.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://[2001:db8::1]/", "http://[3fff::1]/",
                // not the web
                "file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "jar:http://example.com!/", "//example.com/", "example.com",
                "http:///nothing", "http://:80/", "http://example.com:25/", "http://example.com:22/",
                // somebody else's name in front of the real one
                "http://example.com@127.0.0.1/", "http://user:secret@example.com/", "http://127.0.0.1\\@example.com/", "http://exa mple.com/",
                "http://①②⑦.⓪.⓪.①/", "http://127.0.0.1%00.example.com/"
            })
    void is_refused(String url) {
        assertThat(guard.fault(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/", "HTTP://EXAMPLE.COM/hook?x=1", "https://crm.example.com:8443/", "http://8.8.8.8/", "http://1.1.1.1:8080/",
                "https://[2606:4700::1111]/", "http://[64:ff9b::808:808]/", "https://a1.example.com/", "https://0x.example.com/", "http://172.32.0.1/"
            })
    void has_no_fault_of_its_own(String url) {
        assertThat(guard.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "0.0.0.0", "100.100.100.200"
            })
    void a_name_that_leads_inside_is_refused(String address) {
        assertThatThrownBy(() -> whereNamesLeadTo(address).addresses("evil.example.com"))
                .isInstanceOf(TargetRefused.class)
                .hasMessageContaining("evil.example.com")
                .hasMessageContaining("inside");
    }

    @Test
    void one_inside_address_among_several_spoils_the_name() {
        assertThatThrownBy(() -> whereNamesLeadTo("8.8.8.8", "127.0.0.1").addresses("mixed.example.com"))
                .isInstanceOf(TargetRefused.class);
    }

    @Test
    void a_public_name_is_connected_to_at_the_addresses_that_were_checked() throws UnknownHostException {
        assertThat(whereNamesLeadTo("8.8.8.8", "2606:4700::1111").addresses("example.com"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("8.8.8.8", "2606:4700:0:0:0:0:0:1111");
    }

    @Test
    void what_the_operator_allows_may_be_reached_by_name_address_or_range() throws UnknownHostException {
        var open = new TargetGuard("crm.lan, 192.168.7.0/24, ::1", host -> new InetAddress[] {InetAddress.ofLiteral("10.9.9.9")});
        assertThat(open.fault("http://crm.lan:25/")).isEmpty();
        assertThat(open.fault("http://192.168.7.20/")).isEmpty();
        assertThat(open.fault("http://[::1]/")).isEmpty();
        assertThat(open.fault("http://192.168.8.20/")).isPresent();
        assertThat(open.fault("http://127.0.0.1/")).isPresent();
        assertThat(open.addresses("CRM.lan")).hasSize(1);
        assertThatThrownBy(() -> open.addresses("other.example.com")).isInstanceOf(TargetRefused.class);
    }

    @Test
    void a_wrong_allow_list_is_told_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetGuard("10.0.0.0/99", TargetGuardTest::noNames))
                .withMessageContaining("RINGHALL_OUTGOING_ALLOW");
    }
}
