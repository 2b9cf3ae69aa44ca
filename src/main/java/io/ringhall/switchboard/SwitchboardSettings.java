package io.ringhall.switchboard;

import io.ringhall.engine.ConnectionLimits;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.SessionTimerPolicy;
import io.ringhall.engine.config.AddressRange;
import io.ringhall.engine.config.LocalNetworks;
import io.ringhall.engine.guard.GuardSettings;
import io.ringhall.engine.guard.Scanners;
import io.ringhall.engine.WebOrigins;
import java.util.Arrays;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.TlsContexts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine meets the network, by the names of the operating contract.
 *
 * @param sip {@code RINGHALL_SIP_BIND} (one address or several between commas), {@code RINGHALL_SIP_PORT} (UDP and TCP; 0 = any free one)
 * @param tls {@code RINGHALL_TLS_CERTIFICATE}, {@code RINGHALL_TLS_KEY}, {@code RINGHALL_TLS_TRUST}
 * @param rtp {@code RINGHALL_RTP_PORTS}, "low-high"
 * @param guard how strict it is with strangers
 * @param publicAddress {@code RINGHALL_PUBLIC_ADDRESS}, or one for each IP version between commas; empty = the address the phone reached us by
 */
@ConfigurationProperties("ringhall")
record SwitchboardSettings(
        @DefaultValue Sip sip, @DefaultValue Rtp rtp, @DefaultValue Tls tls, @DefaultValue Strangers guard, @Nullable String publicAddress) {

    /**
     * @param wsPort {@code RINGHALL_SIP_WS_PORT} @param wssPort {@code RINGHALL_SIP_WSS_PORT}; 0 = none beside the console's own
     * @param wsOrigins {@code RINGHALL_SIP_WS_ORIGINS}: whose pages may use them, between commas; empty = our own host's
     * @param localNetworks {@code RINGHALL_LOCAL_NETWORKS}: who is not told the public address; empty = private addresses, "none" = nobody
     * @param loops event loops, 0 = one per core
     * @param sessionExpires {@code RINGHALL_SESSION_EXPIRES}, seconds; 0 = no session timers
     * @param sessionMinimum {@code RINGHALL_SESSION_MINIMUM}, seconds
     */
    record Sip(
            @DefaultValue("0.0.0.0") String bind,
            @DefaultValue("5060") int port,
            @DefaultValue("5061") String tlsPort,
            @DefaultValue("0") String wsPort,
            @DefaultValue("0") String wssPort,
            @DefaultValue("") String wsOrigins,
            @DefaultValue("") String localNetworks,
            @DefaultValue("0") int loops,
            @DefaultValue("1800") int sessionExpires,
            @DefaultValue("90") int sessionMinimum) {}

    /**
     * @param trustedNetworks {@code RINGHALL_TRUSTED_NETWORKS}, addresses or ranges between commas
     * @param scanners {@code RINGHALL_SCANNERS}, between commas; empty = the built-in list
     * @param maxCalls {@code RINGHALL_MAX_CALLS}, 0 = no limit
     */
    record Strangers(
            @DefaultValue("127.0.0.0/8,::1") String trustedNetworks, @DefaultValue("") String scanners, @DefaultValue("0") int maxCalls) {
        GuardSettings settings() {
            var ranges = Arrays.stream(trustedNetworks.split(",")).filter(text -> !text.isBlank()).map(Strangers::range).toList();
            var settings = GuardSettings.DEFAULT.withTrusted(ranges).withMaxCalls(Math.max(0, maxCalls));
            return scanners.isBlank() ? settings : settings.withScanners(Scanners.parse(scanners));
        }

        private static AddressRange range(String text) {
            var range = AddressRange.parse(text);
            if (range == null) {
                throw new IllegalArgumentException(
                        "RINGHALL_TRUSTED_NETWORKS must be addresses like 192.0.2.0/24 between commas, but has \"" + text.strip() + "\"");
            }
            return range;
        }
    }

    /** PEM files; empty = none. @param trust authorities of trunks, beside those Java knows */
    record Tls(@Nullable Path certificate, @Nullable Path key, @Nullable Path trust) {
        /** @throws IllegalArgumentException when there is one without the other */
        boolean files() {
            if (given(certificate) != given(key)) {
                throw new IllegalArgumentException("RINGHALL_TLS_CERTIFICATE and RINGHALL_TLS_KEY belong together: set both or none");
            }
            return given(certificate);
        }

        static boolean given(@Nullable Path path) {
            return path != null && !path.toString().isBlank();
        }
    }

    record Rtp(@DefaultValue("10000-19999") String ports) {}

    /** @throws IllegalArgumentException when the port range is none */
    EngineSettings engine(TlsContexts contexts) {
        var ends = rtp.ports().split("-", 2);
        try {
            int low = Integer.parseInt(ends[0].strip());
            int high = Integer.parseInt(ends[ends.length - 1].strip());
            if (low < 1024 || high > 65535 || high - low < 3) {
                throw new NumberFormatException();
            }
            return new EngineSettings(sip.bind(), sip.port(), address(), sip.loops(), low, high, true, guard.settings(),
                    new SessionTimerPolicy(sip.sessionExpires(), sip.sessionMinimum()),
                    new StreamSettings(
                            port("RINGHALL_SIP_TLS_PORT", sip.tlsPort()), port("RINGHALL_SIP_WS_PORT", sip.wsPort()),
                            port("RINGHALL_SIP_WSS_PORT", sip.wssPort()), contexts, ConnectionLimits.DEFAULT, origins()),
                    localNetworks());
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "RINGHALL_RTP_PORTS must be two ports like 10000-19999, but is \"" + rtp.ports() + "\"");
        }
    }

    /** @throws IllegalArgumentException when one is none */
    WebOrigins origins() {
        try {
            return WebOrigins.parse(sip.wsOrigins());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("RINGHALL_SIP_WS_ORIGINS: " + wrong.getMessage());
        }
    }

    /** Empty or 0 = off. */
    private static int port(String setting, String text) {
        try {
            int port = text.isBlank() ? 0 : Integer.parseInt(text.strip());
            if (port < 0 || port > 65_535) {
                throw new NumberFormatException();
            }
            return port == 0 ? StreamSettings.OFF : port;
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(setting + " must be a port, or 0 for none, but is \"" + text + "\"");
        }
    }

    private LocalNetworks localNetworks() {
        try {
            return sip.localNetworks().isBlank() ? LocalNetworks.PRIVATE : LocalNetworks.parse(sip.localNetworks());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("RINGHALL_LOCAL_NETWORKS: " + wrong.getMessage());
        }
    }

    private @Nullable String address() {
        return publicAddress == null || publicAddress.isBlank() ? null : publicAddress.strip();
    }
}
