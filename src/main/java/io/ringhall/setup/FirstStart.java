package io.ringhall.setup;

import io.ringhall.identity.Administrators;
import io.ringhall.kernel.Secret;
import io.ringhall.persistence.DatabaseReady;
import io.ringhall.persistence.DatabaseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator and the demo tenant when there is none yet, and says once where the console is and which
 * passwords were generated. They go to standard output, not to the log, which others keep and read.
 */
@Component
class FirstStart {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMINISTRATOR = "admin";

    private final Administrators administrators;
    private final DemoTenant demo;
    private final boolean wantsDemo;
    private final String givenPassword;
    private final List<String> lines = new ArrayList<>();
    private final DatabaseState database;
    private boolean done;
    private int port;

    FirstStart(
            Administrators administrators,
            DemoTenant demo,
            DatabaseState database,
            @Value("${ringhall.demo}") boolean wantsDemo,
            @Value("${ringhall.admin-password}") String givenPassword) {
        this.administrators = administrators;
        this.demo = demo;
        this.database = database;
        this.wantsDemo = wantsDemo;
        this.givenPassword = givenPassword;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (database.prepared()) {
            first();
        } else {
            System.out.println("  Ringhall is starting without its database: calls are routed as they were last");
        }
    }

    /** It was away when the application was ready. */
    @EventListener
    void ready(DatabaseReady event) {
        first();
    }

    private synchronized void first() {
        if (done) {
            return;
        }
        administrator();
        if (wantsDemo) {
            demo.seed().ifPresent(this::tell);
        }
        done = true;
        banner();
    }

    private void administrator() {
        if (administrators.exist()) {
            return;
        }
        var generated = givenPassword.isBlank() ? Optional.of(Secret.random()) : Optional.<Secret>empty();
        if (administrators.createFirst(ADMINISTRATOR, generated.orElseGet(() -> new Secret(givenPassword)))) {
            lines.add(generated
                    .map(secret -> "Administrator  " + ADMINISTRATOR + " / " + secret.reveal() + "   (shown only now)")
                    .orElse("Administrator  " + ADMINISTRATOR + " / as given in RINGHALL_ADMIN_PASSWORD"));
        }
    }

    private void tell(DemoTenant.Seeded seeded) {
        lines.add("Demo phones    " + String.join(", ", seeded.extensions()) + " at " + seeded.domain());
        lines.add(seeded.generated()
                .map(secret -> "SIP password   " + secret.reveal() + "   (for each of them, shown only now)")
                .orElse("SIP password   as given in RINGHALL_DEMO_SIP_PASSWORD"));
    }

    private void banner() {
        var rule = "-".repeat(72);
        System.out.println(rule);
        System.out.println("  Ringhall       http://localhost:" + port + "/");
        lines.forEach(line -> System.out.println("  " + line));
        System.out.println(rule);
        log.info("Console at http://localhost:{}/", port);
    }
}
