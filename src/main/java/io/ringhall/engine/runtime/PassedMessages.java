package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Contact;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.presence.MessageRate;
import io.ringhall.engine.presence.MessageSize;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.NameAddr;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** MESSAGE from one extension to another (RFC 3428): passed on to every phone registered there, kept nowhere. */
final class PassedMessages {
    private static final List<Header> PASSED_ON = List.of(
            Header.SUBJECT, Header.PRIORITY, Header.DATE, Header.EXPIRES, Header.IN_REPLY_TO, Header.CONTENT_DISPOSITION,
            Header.CONTENT_ENCODING, Header.CONTENT_LANGUAGE, Header.MIME_VERSION);

    private final SipLoop home;
    private final Authentication authentication;
    private final MessageRate rate = new MessageRate();

    PassedMessages(SipLoop home) {
        this.home = home;
        authentication = new Authentication(home);
    }

    void message(SipRequest request, ServerTransaction transaction) {
        var tenant = authentication.tenant(request);
        if (tenant == null || !(request.uri() instanceof SipUri target) || target.user() == null) {
            // 404 also for a domain that is not ours: it gets no information.
            respond(transaction, 404);
            return;
        }
        var sender = authentication.authenticate(request, transaction, tenant);
        if (sender == null) {
            if (!transaction.finalSent()) {
                respond(transaction, 403);
            }
            return;
        }
        if (!rate.take(sender.number() + "@" + tenant.domain(), home.loop().now())) {
            transaction.respond(SipResponse.answer(request, 503, null, home.tags().get()).header(Header.RETRY_AFTER, "5").build());
            return;
        }
        var body = request.body();
        int refusal = MessageSize.refusal(body.length, transaction.flow().transport().reliable());
        if (refusal != 0) {
            respond(transaction, refusal);
            return;
        }
        var receiver = tenant.extension(target.user());
        if (receiver == null || !receiver.enabled()) {
            respond(transaction, 404);
            return;
        }
        pass(transaction, tenant, sender, receiver, body);
    }

    private void pass(ServerTransaction transaction, TenantConfig tenant, ExtensionConfig sender, ExtensionConfig receiver, byte[] body) {
        var fork = new MessageFork(home, transaction);
        boolean tooLong = false;
        for (Contact contact : home.core().locations().contacts(tenant.domain(), receiver.number(), home.loop().now())) {
            while (home.flowTo(contact) == null && !contact.others().isEmpty()) {
                contact = contact.next();
            }
            var flow = home.flowTo(contact);
            if (flow != null && MessageSize.refusal(body.length, flow.transport().reliable()) != 0) {
                tooLong = true;
            } else if (flow != null) {
                fork.send(forwarded(transaction.request(), tenant, sender, receiver, contact, body), flow);
            }
        }
        // RFC 3428 §7: 202 would promise to keep it; nobody does, so 480 when no phone is there.
        fork.begun(tooLong ? 513 : 480);
    }

    private SipRequest forwarded(
            SipRequest request, TenantConfig tenant, ExtensionConfig sender, ExtensionConfig receiver, Contact contact, byte[] body) {
        int hops = request.maxForwards() < 0 ? 70 : Math.min(request.maxForwards() - 1, 70);
        // From is the authenticated extension, whatever the sender wrote.
        var builder = SipRequest.to("MESSAGE", contact.uri())
                .header(Header.FROM, address(sender, tenant).with("tag", home.tags().get()).toString())
                .header(Header.TO, address(receiver, tenant).toString())
                .header(Header.CALL_ID, UUID.randomUUID().toString())
                .header(Header.CSEQ, "1 MESSAGE")
                .header(Header.MAX_FORWARDS, Integer.toString(hops));
        contact.path().forEach(route -> builder.header(Header.ROUTE, route));
        PASSED_ON.forEach(header -> builder.copy(request, header));
        var type = request.contentType();
        return (type == null ? builder : builder.body(type, body)).build();
    }

    private static NameAddr address(ExtensionConfig extension, TenantConfig tenant) {
        var uri = Objects.requireNonNull(Uri.parse("sip:" + InviteTemplate.user(extension.number()) + "@" + tenant.domain()));
        return NameAddr.of(extension.name(), uri);
    }

    private void respond(ServerTransaction transaction, int status) {
        transaction.respond(SipResponse.answer(transaction.request(), status, null, home.tags().get()).build());
    }
}
