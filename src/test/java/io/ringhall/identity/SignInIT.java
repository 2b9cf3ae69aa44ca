package io.ringhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringhall.kernel.Secret;
import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SignInIT extends SpringHouse {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Test
    void passwords_are_stored_as_argon2id() {
        var hash = jdbc.sql("select password_hash from users where username = 'admin'").query(String.class).single();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(ADMIN_PASSWORD);
    }

    @Test
    void the_administrator_signs_in_and_is_known() {
        signIn("Admin ", ADMIN_PASSWORD);

        assertThat(signedIn.user().username()).isEqualTo("admin");
        assertThat(signedIn.user().role()).isEqualTo(Role.PLATFORM_ADMINISTRATOR);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused_in_the_same_words() {
        signInAsNew(freshTenant(), Role.TENANT_VIEWER);
        var known = signedIn.user().username();

        assertThatThrownBy(() -> signIn(known, "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("User name or password is wrong");
        assertThatThrownBy(() -> signIn("nobody", "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("User name or password is wrong");
    }

    @Test
    void a_disabled_user_does_not_get_in_even_with_a_password_proved_before() {
        var tenant = freshTenant();
        var username = signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);

        users.setEnabled(tenant, username, false);

        assertThatThrownBy(() -> signIn(username, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_new_password_replaces_the_old_one_at_once() {
        var tenant = freshTenant();
        var username = signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);

        users.setPassword(tenant, username, new Secret("quite another password"));

        assertThatThrownBy(() -> signIn(username, PASSWORD)).isInstanceOf(BadCredentialsException.class);
        signIn(username, "quite another password");
        assertThat(signedIn.user().username()).isEqualTo(username);
    }

    @Test
    void rest_without_credentials_answers_401_as_a_problem_and_opens_no_session() throws Exception {
        web.perform(get("/api/v1/tenants"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"Ringhall\", charset=\"UTF-8\""))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(result -> assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void rest_with_basic_credentials_gets_past_the_door() throws Exception {
        web.perform(get("/api/v1/no-such-thing").with(httpBasic("admin", ADMIN_PASSWORD))).andExpect(status().isNotFound());
    }

    @Test
    void guessing_is_slowed_down_with_429() throws Exception {
        var guess = get("/api/v1/tenants").with(httpBasic("mallory", "guess")).with(request -> {
            request.setRemoteAddr("192.0.2.66");
            return request;
        });
        for (int i = 0; i < 5; i++) {
            web.perform(guess).andExpect(status().isUnauthorized());
        }

        web.perform(guess).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
    }

    @Test
    void health_is_open_and_figures_are_for_this_machine_or_a_platform_administrator() throws Exception {
        web.perform(get("/actuator/health").with(from("192.0.2.1"))).andExpect(status().isOk());
        web.perform(get("/actuator/prometheus").with(from("127.0.0.1"))).andExpect(status().isOk());
        web.perform(get("/actuator/prometheus").with(from("192.0.2.1"))).andExpect(status().isUnauthorized());
        web.perform(get("/actuator/prometheus").with(from("127.0.0.1")).header("X-Forwarded-For", "192.0.2.1"))
                .andExpect(status().isUnauthorized());
        web.perform(get("/actuator/prometheus").with(from("192.0.2.1")).with(httpBasic("admin", ADMIN_PASSWORD)))
                .andExpect(status().isOk());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
