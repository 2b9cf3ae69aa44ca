package io.ringhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The one process: console, REST and SIP engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Ringhall", sharedModules = "kernel")
public class RinghallApplication {
    public static void main(String[] args) {
        SpringApplication.run(RinghallApplication.class, args);
    }
}
