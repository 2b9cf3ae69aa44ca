package io.ringhall.engine.runtime;

import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.sip.auth.Verdict;
import io.ringhall.engine.sip.message.Header;
import io.ringhall.engine.sip.message.SipRequest;
import io.ringhall.engine.sip.message.SipResponse;
import io.ringhall.engine.sip.message.SipUri;
import io.ringhall.engine.sip.message.Uri;
import io.ringhall.engine.sip.transaction.ServerTransaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who sends a request: its tenant by domain, its extension by digest. */
final class Authentication {
    private final SipLoop home;

    Authentication(SipLoop home) {
        this.home = home;
    }

    /**
     * The tenant a request is for: by the Request-URI's host, then From's (a phone may address us by our IP address); with a
     * single tenant in the house there is nothing to ask.
     */
    @Nullable TenantConfig tenant(SipRequest request) {
        return tenant(request, home.core().config().get());
    }

    static @Nullable TenantConfig tenant(SipRequest request, EngineConfig config) {
        var tenant = config.tenant(host(request.uri()));
        if (tenant == null) {
            tenant = config.tenant(host(request.from().uri()));
        }
        if (tenant == null && config.tenants().size() == 1 && SocketAddresses.of(host(request.uri()), 1) != null) {
            tenant = config.tenants().values().iterator().next();
        }
        return tenant == null || tenant.suspended() ? null : tenant;
    }

    private static String host(Uri uri) {
        return uri instanceof SipUri sip ? sip.host().toLowerCase(Locale.ROOT) : "";
    }

    /** The authenticated extension; null when the request has been answered with a challenge or a refusal. */
    @Nullable ExtensionConfig authenticate(SipRequest request, ServerTransaction transaction, TenantConfig tenant) {
        if (!home.core().settings().digest()) {
            return request.from().uri() instanceof SipUri from && from.user() != null ? tenant.extension(from.user()) : null;
        }
        var core = home.core();
        var verdict = core.digest().verify(request, tenant.domain(), user -> {
            var extension = tenant.extension(user);
            return extension != null && extension.enabled() ? extension.ha1() : null;
        });
        return switch (verdict) {
            case Verdict.Authentic(String user) -> proved(user, request, transaction, tenant);
            case Verdict.NoCredentials n -> challenge(request, transaction, tenant.domain(), false);
            case Verdict.Stale s -> challenge(request, transaction, tenant.domain(), true);
            case Verdict.Replayed r -> challenge(request, transaction, tenant.domain(), true);
            // RFC 3261 §22.1: wrong credentials are challenged again; nothing tells whether the user exists.
            case Verdict.Wrong(String user) -> {
                core.door().wrong(transaction.flow(), tenant.domain(), user, tenant.extension(user) != null, home.loop().now());
                yield challenge(request, transaction, tenant.domain(), false);
            }
            case Verdict.Malformed m -> {
                transaction.respond(SipResponse.answer(request, 400, "Malformed Authorization", home.tags().get()).build());
                yield null;
            }
        };
    }

    /** A user whom outsiders have locked is believed only where its phones have been seen; elsewhere it looks like a wrong password. */
    private @Nullable ExtensionConfig proved(String user, SipRequest request, ServerTransaction transaction, TenantConfig tenant) {
        var door = home.core().door();
        long now = home.loop().now();
        if (door.userLocked(transaction.flow(), tenant.domain(), user, now)) {
            return challenge(request, transaction, tenant.domain(), false);
        }
        door.proved(transaction.flow(), tenant.domain(), user, now);
        return tenant.extension(user);
    }

    /** A REGISTER for a domain that is not ours goes the way of a wrong password: nobody learns which domains are. */
    void refuseStranger(SipRequest request, ServerTransaction transaction) {
        var realm = host(request.uri()).isEmpty() ? "sip" : host(request.uri());
        var verdict = home.core().digest().verify(request, realm, user -> null);
        if (verdict instanceof Verdict.Wrong(String user)) {
            home.core().door().wrong(transaction.flow(), realm, user, false, home.loop().now());
        }
        challenge(request, transaction, realm, verdict instanceof Verdict.Stale);
    }

    private @Nullable ExtensionConfig challenge(SipRequest request, ServerTransaction transaction, String realm, boolean stale) {
        var response = SipResponse.answer(request, 401, "Unauthorized", home.tags().get());
        for (var value : home.core().digest().challenge(realm, stale, request.header(Header.USER_AGENT))) {
            response.header(Header.WWW_AUTHENTICATE, value);
        }
        transaction.respond(response.build());
        return null;
    }
}
