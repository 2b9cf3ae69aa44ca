package io.ringhall.engine.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples printed in the RFCs. */
class DigestResponseTest {
    @Test
    void rfc7616ExampleWithSha256() {
        String ha1 = Algorithm.SHA_256.hash("Mufasa:http-auth@example.org:Circle of Life");
        assertThat(rfc7616().hash(Algorithm.SHA_256, ha1))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void rfc7616ExampleWithMd5() {
        String ha1 = Algorithm.MD5.hash("Mufasa:http-auth@example.org:Circle of Life");
        assertThat(rfc7616().hash(Algorithm.MD5, ha1)).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    private static DigestResponse rfc7616() {
        return new DigestResponse(
                "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                "00000001",
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
                "auth",
                "GET",
                "/dir/index.html");
    }

    @Test
    void rfc2617Example() {
        String ha1 = Algorithm.MD5.hash("Mufasa:testrealm@host.com:Circle Of Life");
        var response = new DigestResponse(
                "dcd98b7102dd2f0e8b11d0f600bfb0c093", "00000001", "0a4f113b", "auth", "GET", "/dir/index.html");
        assertThat(response.hash(Algorithm.MD5, ha1)).isEqualTo("6629fae49393a05397450978507c4ef1");
    }
}
