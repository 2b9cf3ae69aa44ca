package io.ringhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.RinghallApplication;
import io.ringhall.identity.Role;
import io.ringhall.identity.UserDesk;
import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.tenancy.TenantGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application on a fresh embedded MariaDB, without a web server. One database and one context per test JVM: a
 * test makes its own tenants under names nobody else uses ({@link #freshTenant}).
 */
@SpringBootTest(classes = RinghallApplication.class)
@AutoConfigureMockMvc
public abstract class SpringHouse {
    public static final String ADMIN_PASSWORD = "correct horse battery";
    public static final String PASSWORD = "a password of some length";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Path DATA = Path.of("target/it-data").toAbsolutePath();

    static {
        wipe();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("ringhall.data-dir", DATA::toString);
        registry.add("ringhall.admin-password", () -> ADMIN_PASSWORD);
        registry.add("ringhall.demo", () -> "true");
        registry.add("ringhall.demo-sip-password", () -> "demo-sip-secret");
        // the one address inside that action URLs of tests may reach
        registry.add("ringhall.outgoing.allow", () -> HookServer.ADDRESS);
        registry.add("ringhall.sip.bind", () -> "127.0.0.1");
        registry.add("ringhall.sip.port", () -> "0");
        registry.add("ringhall.sip.tls-port", () -> "0");
    }

    @Autowired
    protected TenantGate gate;

    @Autowired
    protected TenantDesk tenants;

    @Autowired
    protected UserDesk users;

    @Autowired
    private AuthenticationManager signIn;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A new, empty tenant under a name nobody else uses. */
    protected TenantAccess freshTenant() {
        var domain = "t" + COUNTER.incrementAndGet() + ".example.com";
        assertThat(tenants.createAsSystem(TenantData.of(domain, "Test"))).isInstanceOf(SaveResult.Saved.class);
        return gate.asSystem(domain);
    }

    /** A new user of the tenant, signed in. @return the user name */
    protected String signInAsNew(TenantAccess tenant, Role role) {
        var username = "user" + COUNTER.incrementAndGet();
        assertThat(users.create(tenant, username, "Some Body", role, new Secret(PASSWORD))).isInstanceOf(SaveResult.Saved.class);
        signIn(username, PASSWORD);
        return username;
    }

    protected void signIn(String username, String password) {
        var authentication = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }

    /** Everything but the server's unpacked binaries, which take seconds to unpack. */
    private static void wipe() {
        try (var entries = Files.exists(DATA) ? Files.list(DATA) : Stream.<Path>empty()) {
            for (var entry : entries.filter(path -> !path.endsWith("mariadb")).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
            FileSystemUtils.deleteRecursively(DATA.resolve("mariadb/data"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
