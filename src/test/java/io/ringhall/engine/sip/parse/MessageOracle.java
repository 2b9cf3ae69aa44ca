package io.ringhall.engine.sip.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.sip.Samples;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipMessage;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;

/** What holds of any bytes that reach the parser: a value comes of them, and a message that is let through can be read and written on. */
public final class MessageOracle {
    private MessageOracle() {}

    public static void examine(byte[] bytes) {
        switch (Samples.parse(bytes.clone())) {
            case Parsed.Ok(SipMessage message) -> {
                ask(message);
                again(message);
            }
            case ParseFailure failure -> {
                assertThat(failure.reason()).isNotEmpty();
                if (failure.answerable() != null) {
                    ask(failure.answerable());
                    assertThat(SipResponse.answer(failure.answerable(), failure.status(), null, "t").build().bytes()).isNotEmpty();
                }
            }
            case KeepAlive k -> {}
        }
    }

    private static void ask(SipMessage message) {
        for (Header header : Header.values()) {
            assertThat(message.headers(header)).isNotNull();
            message.header(header);
        }
        message.header("X-Any");
        assertThat(message.vias()).isNotNull();
        assertThat(message.contacts().toString() + message.from() + message.to() + message.topVia() + message.cseq()).isNotEmpty();
        assertThat(message.body().length).isLessThanOrEqualTo(message.bytes().length);
        message.fromTag();
        message.toTag();
        if (message instanceof SipRequest request) {
            assertThat(request.uri().toString()).isNotNull();
            request.maxForwards();
        }
    }

    /** A message that was let through is still one after we have written it on. */
    private static void again(SipMessage message) {
        if (message instanceof SipRequest request) {
            var onwards = request.withTopVia(request.topVia().with("received", "192.0.2.1"));
            var reread = (Parsed.Ok) Samples.parse(onwards.bytes());
            assertThat(reread.message().topVia()).isEqualTo(onwards.topVia());
            assertThat(reread.message().callId()).isEqualTo(request.callId());
            var answer = SipResponse.answer(onwards, 180, null, "t").build();
            var back = (Parsed.Ok) Samples.parse(answer.bytes());
            assertThat(back.message().cseq()).isEqualTo(request.cseq());
            assertThat(back.message().vias()).isEqualTo(onwards.vias());
            assertThat(back.message().toTag()).isNotNull();
        }
    }
}
