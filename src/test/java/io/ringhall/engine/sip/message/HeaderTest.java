package io.ringhall.engine.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderTest {
    @ParameterizedTest
    @EnumSource
    void isFoundInAnyCase(Header header) {
        assertThat(Header.find(header.text())).isSameAs(header);
        assertThat(Header.find(header.text().toUpperCase(Locale.ROOT))).isSameAs(header);
        assertThat(Header.find(header.text().toLowerCase(Locale.ROOT))).isSameAs(header);
        assertThat(Header.find(header.text() + "x")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "v, VIA", "f, FROM", "t, TO", "i, CALL_ID", "m, CONTACT", "l, CONTENT_LENGTH", "c, CONTENT_TYPE", "s, SUBJECT", "k, SUPPORTED",
        "e, CONTENT_ENCODING", "o, EVENT", "u, ALLOW_EVENTS", "r, REFER_TO", "b, REFERRED_BY", "x, SESSION_EXPIRES", "V, VIA"
    })
    void isFoundByItsCompactForm(String compact, Header header) {
        assertThat(Header.find(compact)).isSameAs(header);
    }

    @Test
    void noTwoHeadersShareAName() {
        var names = new HashSet<String>();
        for (Header header : Header.values()) {
            assertThat(names.add(header.text().toLowerCase(Locale.ROOT))).as(header.text()).isTrue();
        }
        assertThat(Header.find("")).isNull();
        assertThat(Header.find("ä")).isNull();
    }

    @Test
    void listsAreSplitAtCommasOutsideQuotesAndBrackets() {
        var request = Samples.invite(
                "Route: <sip:a,b@c;lr>,\"x,y\" <sip:d;lr>", "Route: <sip:e;lr>", "Allow: INVITE,ACK , BYE", "Date: Sat, 13 Nov 2010 23:29:00 GMT");
        assertThat(request.headers(Header.ROUTE)).containsExactly("<sip:a,b@c;lr>", "\"x,y\" <sip:d;lr>", "<sip:e;lr>");
        assertThat(request.headers(Header.ALLOW)).containsExactly("INVITE", "ACK", "BYE");
        assertThat(request.headers(Header.DATE)).containsExactly("Sat, 13 Nov 2010 23:29:00 GMT");
        assertThat(request.header(Header.ALLOW)).isEqualTo("INVITE,ACK , BYE");
        assertThat(request.headers(Header.SUPPORTED)).isEmpty();
    }

    @Test
    void credentialsAreNeverSplit() {
        var request = Samples.invite("Authorization: Digest username=\"a\", realm=\"b\"", "Authorization: Digest username=\"c\", realm=\"d\"");
        assertThat(request.headers(Header.AUTHORIZATION)).hasSize(2);
    }
}
