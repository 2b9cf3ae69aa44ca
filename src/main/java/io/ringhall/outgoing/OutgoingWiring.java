package io.ringhall.outgoing;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard by the operator's settings. */
@Configuration(proxyBeanMethods = false)
class OutgoingWiring {
    @Bean
    TargetGuard targetGuard(@Value("${ringhall.outgoing.allow:}") String allowed) {
        return new TargetGuard(allowed, InetAddress::getAllByName);
    }

    @Bean
    OutgoingHttp outgoingHttp(TargetGuard guard) {
        return new OutgoingHttp(guard);
    }
}
