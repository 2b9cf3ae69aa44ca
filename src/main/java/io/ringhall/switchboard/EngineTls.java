package io.ringhall.switchboard;

import io.ringhall.engine.TlsContexts;
import io.ringhall.persistence.DataFolder;
import io.ringhall.switchboard.tls.PemContext;
import io.ringhall.switchboard.tls.TlsCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's certificates: the files of the settings, else a self-signed one in the data folder. */
@Component
class EngineTls {
    private static final Logger log = LoggerFactory.getLogger(EngineTls.class);

    private final SwitchboardSettings settings;
    private final DataFolder data;
    private volatile @Nullable TlsCertificates certificates;

    EngineTls(SwitchboardSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    /** @param domains names for a certificate of our own */
    TlsContexts contexts(Collection<String> domains) {
        var tls = settings.tls();
        var mine = tls.certificate() != null && tls.key() != null && tls.files()
                ? TlsCertificates.fromFiles(tls.certificate(), tls.key())
                : TlsCertificates.selfSigned(data.folder("tls"), () -> names(domains));
        certificates = mine;
        return new TlsContexts(mine::context, client(tls.trust()));
    }

    private static Supplier<SSLContext> client(@Nullable Path trust) {
        if (trust == null || !SwitchboardSettings.Tls.given(trust)) {
            return TlsContexts.outgoingOnly().client();
        }
        try {
            var context = PemContext.client(trust, true);
            return () -> context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("RINGHALL_TLS_TRUST must be a PEM file of certificates: " + e.getMessage(), e);
        }
    }

    /** Everything a phone may know us by. */
    private Set<String> names(Collection<String> domains) {
        var names = new LinkedHashSet<>(domains);
        var told = settings.publicAddress();
        if (told != null && !told.isBlank()) {
            Arrays.stream(told.split(",")).map(String::strip).filter(each -> !each.isEmpty()).forEach(names::add);
        }
        names.add("localhost");
        try {
            var host = InetAddress.getLocalHost().getHostName();
            if (host.chars().allMatch(c -> c == '-' || c == '.' || Character.isLetterOrDigit(c))) {
                names.add(host);
            }
        } catch (UnknownHostException e) {
            log.debug("This machine has no name", e);
        }
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(each -> !each.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .map(text -> text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%')))
                    .forEach(names::add);
        } catch (SocketException e) {
            log.debug("Addresses of this machine are not known", e);
        }
        return names;
    }

    /** Looks after the files. Blocks on the disk. */
    void refresh() {
        var known = certificates;
        if (known != null) {
            known.refresh();
        }
    }
}
