package io.ringhall.engine;

import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Certificates. Each is asked for every new connection, so a renewed certificate needs no restart and cuts no connection off.
 *
 * @param server what we show to phones @param client whom we believe when we connect
 */
public record TlsContexts(Supplier<SSLContext> server, Supplier<SSLContext> client) {

    /** Nothing to show: only outgoing connections work, with the authorities Java knows. */
    public static TlsContexts outgoingOnly() {
        Supplier<SSLContext> known = () -> {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("no TLS in this Java", e);
            }
        };
        return new TlsContexts(known, known);
    }
}
