package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.OtherUri;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Via;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4475: the messages a parser must take, and what it must see in them. */
class TortureValidTest {
    private static SipRequest request(String name) {
        return (SipRequest) Samples.message(Samples.torture(name));
    }

    private static SipResponse response(String name) {
        return (SipResponse) Samples.message(Samples.torture(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "wsinv", "intmeth", "esc01", "escnull", "esc02", "lwsdisp", "longreq", "dblreq", "semiuri", "transports",
        "mpart01", "unreason", "noreason", "baddate", "badbranch", "unkscm", "novelsc", "unksm2", "bext01", "invut",
        "regaut01", "bcast", "zeromf", "cparam01", "cparam02", "regescrt", "sdp01", "inv2543"
    })
    void isTaken(String name) {
        assertThat(Samples.parse(Samples.torture(name))).isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void shortTortuousInviteIsReadThroughFoldsBlanksAndCompactForms() {
        var invite = request("wsinv");
        assertThat(invite.uri()).hasToString("sip:vivekg@chair-dnrc.example.com;unknownparam");
        assertThat(invite.toTag()).isEqualTo("1918181833n");
        assertThat(invite.from().displayName()).isEqualTo("J Rosenberg \\\"");
        assertThat(invite.fromTag()).isEqualTo("98asjd8");
        assertThat(invite.maxForwards()).isEqualTo(68);
        assertThat(invite.callId()).isEqualTo("wsinv.ndaksdj@192.0.2.1");
        assertThat(invite.cseq().number()).isEqualTo(9);
        assertThat(invite.header("NewFangledHeader")).isEqualTo("newfangled value continued newfangled value");
        assertThat(invite.headers(Header.ROUTE)).hasSize(1);
        assertThat(invite.contacts().getFirst().displayName()).isEqualTo("Quoted string \"\"");
        assertThat(invite.contacts().getFirst().params().get("newparam")).isEqualTo("newvalue");
        assertThat(invite.contacts().getFirst().params().has("secondparam")).isTrue();
        assertThat(invite.contacts().getFirst().params().get("q")).isEqualTo("0.33");
        assertThat(invite.vias()).extracting(Via::branch).containsExactly("390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239");
        assertThat(invite.vias()).extracting(Via::transport).containsExactly("UDP", "TCP", "UDP");
        assertThat(invite.body()).hasSize(150);
    }

    @Test
    void everyCharacterATokenMayHaveIsTaken() {
        var request = request("intmeth");
        assertThat(request.method()).isEqualTo("!interesting-Method0123456789_*+`.%indeed'~");
        var uri = (SipUri) request.uri();
        assertThat(uri.user()).isEqualTo("1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*");
        assertThat(uri.password()).isEqualTo("&it+has=1,weird!*pas$wo~d_too.(doesn't-it)");
        assertThat(uri.host()).isEqualTo("example.com");
        assertThat(request.to().displayName()).isEqualTo("BEL:\u0007 NUL:\0 DEL:\u007f");
        assertThat(request.from().params().get("fromParam''~+*_!.-%")).isEqualTo("работающий");
        assertThat(request.cseq().method()).isEqualTo(request.method());
        assertThat(request.header("extensionHeader-!.%*+_`'~")).startsWith("\ufeff大停電");
    }

    @Test
    void escapedOctetsAreDecodedInUserPartsAndWrittenBackTheSame() {
        var invite = request("esc01");
        assertThat(((SipUri) invite.uri()).user()).isEqualTo("sips:user@example.com");
        assertThat(invite.uri()).hasToString("sip:sips%3Auser%40example.com@example.net");
        assertThat(((SipUri) invite.from().uri()).user()).isEqualTo("I have spaces");
        assertThat(((SipUri) invite.contacts().getFirst().uri()).params().raw("n%61me")).isEqualTo("v%61lue%25%34%31");
    }

    @Test
    void escapedNullsSurvive() {
        assertThat(request("escnull").contacts()).extracting(Object::toString)
                .containsExactly("<sip:%00@host5.example.com>", "<sip:%00%00@host5.example.com>");
    }

    @Test
    void percentInAMethodIsNoEscape() {
        var request = request("esc02");
        assertThat(request.method()).isEqualTo("RE%47IST%45R");
        assertThat(request.to().displayName()).isEqualTo("%Z%45");
        // the value of "Contact: <...>, <...>" and "C%6Fntact" are two headers, and only the first is a Contact
        assertThat(request.contacts()).extracting(Object::toString)
                .containsExactly("<sip:alias1@host1.example.com>", "<sip:alias3@host3.example.com>");
        assertThat(request.header("C%6Fntact")).isEqualTo("<sip:alias2@host2.example.com>");
    }

    @Test
    void displayNameNeedsNoBlankBeforeItsAddress() {
        assertThat(request("lwsdisp").from().displayName()).isEqualTo("caller");
    }

    @Test
    void longValuesAreKeptWhole() {
        var invite = request("longreq");
        assertThat(((SipUri) invite.from().uri()).user()).hasSizeGreaterThan(100);
        assertThat(invite.vias()).hasSize(34);
        assertThat(invite.body()).hasSize(150);
    }

    @Test
    void octetsBehindContentLengthAreDropped() {
        var register = request("dblreq");
        assertThat(register.method()).isEqualTo("REGISTER");
        assertThat(register.body()).isEmpty();
        assertThat(new String(register.bytes(), StandardCharsets.US_ASCII)).doesNotContain("INVITE");
    }

    @Test
    void semicolonsAndParametersBeforeTheAtSignBelongToTheUser() {
        var uri = (SipUri) request("semiuri").uri();
        assertThat(uri.user()).isEqualTo("user;par=u@example.net");
        assertThat(uri.host()).isEqualTo("example.com");
        assertThat(uri.params().isEmpty()).isTrue();
    }

    @Test
    void anyTransportMayStandInAVia() {
        assertThat(request("transports").vias()).extracting(Via::transport)
                .containsExactly("UDP", "SCTP", "TLS", "UNKNOWN", "TCP");
    }

    @Test
    void binaryPartsOfABodyAreKept() {
        var message = request("mpart01");
        assertThat(message.contentType()).startsWith("multipart/mixed;");
        assertThat(message.body()).hasSize(553);
    }

    @Test
    void reasonPhraseMayBeUtf8OrEmpty() {
        assertThat(response("unreason").reason()).isEqualTo("= 2**3 * 5**2 но сто девяносто девять - простое");
        assertThat(response("noreason").status()).isEqualTo(100);
        assertThat(response("noreason").reason()).isEmpty();
    }

    @Test
    void aBranchOfNothingButTheCookieIdentifiesNothing() {
        assertThat(request("badbranch").topVia().uniqueBranch()).isFalse();
    }

    @Test
    void unknownSchemesAreLeftToTheCore() {
        assertThat(request("unkscm").uri()).isEqualTo(new OtherUri("nobodyknowsthisscheme", "totallyopaquecontent"));
        assertThat(request("novelsc").uri().scheme()).isEqualTo("soap.beep");
        assertThat(request("unksm2").to().uri()).isEqualTo(new OtherUri("isbn", "2983792873"));
        assertThat(request("unksm2").contacts().getFirst().uri().scheme()).isEqualTo("name");
    }

    @Test
    void requiredExtensionsBodyTypesAndAcceptAreThereForTheCoreToJudge() {
        assertThat(request("bext01").headers(Header.REQUIRE)).containsExactly("nothingSupportsThis", "nothingSupportsThisEither");
        assertThat(request("bext01").headers(Header.PROXY_REQUIRE))
                .containsExactly("noProxiesSupportThis", "norDoAnyProxiesSupportThis");
        assertThat(request("invut").contentType()).isEqualTo("application/unknownformat");
        assertThat(request("sdp01").header(Header.ACCEPT)).isEqualTo("text/nobodyKnowsThis");
        assertThat(request("zeromf").maxForwards()).isZero();
        assertThat(request("regaut01").header(Header.AUTHORIZATION)).startsWith("NoOneKnowsThisScheme ");
    }

    @Test
    void parametersBelongToTheContactWithoutBracketsAndToTheUriWithin() {
        var outside = request("cparam01").contacts().getFirst();
        assertThat(outside.params().has("unknownparam")).isTrue();
        assertThat(((SipUri) outside.uri()).params().isEmpty()).isTrue();
        var inside = request("cparam02").contacts().getFirst();
        assertThat(inside.params().isEmpty()).isTrue();
        assertThat(((SipUri) inside.uri()).params().has("unknownparam")).isTrue();
    }

    @Test
    void headersInAContactUriAreKeptEscaped() {
        assertThat(((SipUri) request("regescrt").contacts().getFirst().uri()).headers())
                .isEqualTo("Route=%3Csip:sip.example.com%3E");
    }

    @Test
    void requestOfRfc2543IsTakenWithoutTagsBranchAndMaxForwards() {
        var invite = request("inv2543");
        assertThat(invite.fromTag()).isNull();
        assertThat(invite.topVia().branch()).isNull();
        assertThat(invite.maxForwards()).isEqualTo(-1);
        assertThat(invite.headers(Header.RECORD_ROUTE)).hasSize(1);
    }
}
