package io.ringhall.outgoing;

import io.ringhall.outgoing.OutgoingResult.Answered;
import io.ringhall.outgoing.OutgoingResult.Failed;
import io.ringhall.outgoing.OutgoingResult.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/** Makes requests, each on a connection of its own to an address that the guard has checked; no proxy, no cookies, no log-in. */
public final class OutgoingHttp implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int CONNECTIONS = 64;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private final TargetGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outgoing-deadlines").daemon().factory());

    public OutgoingHttp(TargetGuard guard) {
        this.guard = guard;
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(guard))
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Ringhall")
                .build();
    }

    private record Checked(TargetGuard guard) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Waits for the answer, at most as long as the request has patience. Never throws for what the far side does. */
    public OutgoingResult send(OutgoingRequest request) {
        long end = System.nanoTime() + request.patience().toNanos();
        URI uri;
        try {
            uri = new URI(request.url());
        } catch (URISyntaxException wrong) {
            return new Refused("This is not a web address: " + wrong.getReason());
        }
        for (int left = request.redirects(); ; left--) {
            var fault = guard.fault(uri);
            if (fault != null) {
                return new Refused(fault);
            }
            var result = once(request, uri, Duration.ofNanos(end - System.nanoTime()));
            if (!(result instanceof Answered answered) || !isRedirect(request, answered)) {
                return result;
            }
            if (left == 0) {
                return new Failed("It leads on and on: more than " + request.redirects() + " redirects");
            }
            try {
                uri = uri.resolve(answered.headers().get("location"));
            } catch (IllegalArgumentException wrong) {
                return new Failed("It leads to something that is not a web address");
            }
        }
    }

    private static boolean isRedirect(OutgoingRequest request, Answered answered) {
        return request.redirects() > 0
                && request.method().equals("GET")
                && REDIRECTS.contains(answered.status())
                && answered.headers().containsKey("location");
    }

    private OutgoingResult once(OutgoingRequest request, URI uri, Duration left) {
        if (left.isNegative() || left.isZero()) {
            return new Failed("No answer in time");
        }
        var message = message(request, uri, left);
        // a peer that sends a byte now and then would outlast every timeout of a socket
        var deadline = deadlines.schedule(message::abort, left.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return exchange(message, request.maxBytes());
        } catch (TargetRefused refused) {
            return new Refused(String.valueOf(refused.getMessage()));
        } catch (UnknownHostException unknown) {
            return new Failed("There is no host named " + uri.getHost());
        } catch (SocketTimeoutException late) {
            return new Failed("No answer in time");
        } catch (IOException failure) {
            return new Failed(message.isAborted() ? "No answer in time" : String.valueOf(failure.getMessage()));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answered exchange(HttpUriRequestBase message, int maxBytes) throws IOException {
        var response = client.executeOpen(null, message, null);
        try {
            return read(response, maxBytes);
        } finally {
            // aborted first: closing alone would read an endless answer to its end
            message.abort();
            Closer.closeQuietly(response);
        }
    }

    private static HttpUriRequestBase message(OutgoingRequest request, URI uri, Duration left) {
        var message = new HttpUriRequestBase(request.method(), uri);
        request.headers().forEach(message::setHeader);
        var body = request.body();
        if (body != null) {
            var type = request.headers().get(HttpHeaders.CONTENT_TYPE);
            message.setEntity(new ByteArrayEntity(body, type == null ? null : ContentType.parse(type)));
            message.removeHeaders(HttpHeaders.CONTENT_TYPE);
        }
        var timeout = Timeout.ofMilliseconds(left.toMillis());
        message.setConfig(RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        return message;
    }

    private static Answered read(ClassicHttpResponse response, int maxBytes) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = response.getEntity();
        return new Answered(
                response.getCode(),
                headers,
                entity == null || maxBytes == 0 ? new byte[0] : entity.getContent().readNBytes(maxBytes));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
