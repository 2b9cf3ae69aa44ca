package io.ringhall.ui.extension;

import com.vaadin.flow.server.VaadinRequest;
import io.ringhall.switchboard.LiveView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where phones register: the configured public address, else the host name this console was reached by. */
@Component
class SipServer {
    private final String publicAddress;
    private final LiveView live;
    private final int configuredPort;

    SipServer(
            @Value("${ringhall.public-address:}") String publicAddress,
            @Value("${ringhall.sip.port:5060}") int configuredPort,
            LiveView live) {
        this.publicAddress = publicAddress;
        this.configuredPort = configuredPort;
        this.live = live;
    }

    String host() {
        if (!publicAddress.isBlank()) {
            return publicAddress.split(",")[0].strip();
        }
        var request = VaadinRequest.getCurrent();
        var host = request == null ? null : request.getHeader("Host");
        return host == null ? "this server" : host.replaceFirst(":\\d+$", "");
    }

    int port() {
        var figures = live.engineFigures();
        return figures.sipPort() > 0 ? figures.sipPort() : configuredPort;
    }
}
