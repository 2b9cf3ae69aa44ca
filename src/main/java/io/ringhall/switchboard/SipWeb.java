package io.ringhall.switchboard;

import io.ringhall.engine.WebOrigins;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** SIP over WebSocket on the console's port, at {@value #PATH}, with the subprotocol {@code sip} (RFC 7118). */
@Configuration(proxyBeanMethods = false)
class SipWeb {
    static final String PATH = "/sip";
    static final String PORT = "port";
    static final String SECURE = "secure";

    @Bean
    WebSocketHandlerMapping sipOverWebSocket(EngineRoom room, SwitchboardSettings settings) {
        var handler = new WebSocketHttpRequestHandler(new SipWebHandler(room::welcome), new DefaultHandshakeHandler());
        handler.setHandshakeInterceptors(List.of(new Agreement(settings.origins())));
        var mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of(PATH, handler));
        // Before the console, which takes every path.
        mapping.setOrder(0);
        return mapping;
    }

    /** What both sides must agree on before anything is said. */
    private record Agreement(WebOrigins origins) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
            var headers = new WebSocketHttpHeaders(request.getHeaders());
            var host = request.getHeaders().getFirst("Host");
            if (!origins.allow(request.getHeaders().getOrigin(), host == null ? "" : host)) {
                // RFC 6455 §4.2.2 step 4
                response.setStatusCode(HttpStatus.FORBIDDEN);
                return false;
            }
            if (headers.getSecWebSocketProtocol().stream().noneMatch("sip"::equalsIgnoreCase)) {
                // RFC 7118 §4.1
                response.setStatusCode(HttpStatus.BAD_REQUEST);
                return false;
            }
            if (request instanceof ServletServerHttpRequest servlet) {
                attributes.put(PORT, servlet.getServletRequest().getLocalPort());
                attributes.put(SECURE, servlet.getServletRequest().isSecure());
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception failure) {}
    }
}
