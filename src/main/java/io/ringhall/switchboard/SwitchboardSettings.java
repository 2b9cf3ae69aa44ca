package io.ringhall.switchboard;

import io.ringhall.engine.EngineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine meets the network, by the names of the operating contract.
 *
 * @param sip {@code RINGHALL_SIP_BIND}, {@code RINGHALL_SIP_PORT} (UDP and TCP; 0 = any free one)
 * @param rtp {@code RINGHALL_RTP_PORTS}, "low-high"
 * @param publicAddress {@code RINGHALL_PUBLIC_ADDRESS}; empty = the address the phone reached us by
 */
@ConfigurationProperties("ringhall")
record SwitchboardSettings(
        @DefaultValue Sip sip, @DefaultValue Rtp rtp, @Nullable String publicAddress) {

    /** @param loops event loops, 0 = one per core */
    record Sip(@DefaultValue("0.0.0.0") String bind, @DefaultValue("5060") int port, @DefaultValue("0") int loops) {}

    record Rtp(@DefaultValue("10000-19999") String ports) {}

    /** @throws IllegalArgumentException when the port range is none */
    EngineSettings engine() {
        var ends = rtp.ports().split("-", 2);
        try {
            int low = Integer.parseInt(ends[0].strip());
            int high = Integer.parseInt(ends[ends.length - 1].strip());
            if (low < 1024 || high > 65535 || high - low < 3) {
                throw new NumberFormatException();
            }
            return new EngineSettings(sip.bind(), sip.port(), address(), sip.loops(), low, high, true);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "RINGHALL_RTP_PORTS must be two ports like 10000-19999, but is \"" + rtp.ports() + "\"");
        }
    }

    private @Nullable String address() {
        return publicAddress == null || publicAddress.isBlank() ? null : publicAddress.strip();
    }
}
