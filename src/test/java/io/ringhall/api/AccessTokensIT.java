package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ringhall.identity.Role;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the first to the last request with one. */
class AccessTokensIT extends SpringHouse {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private TenantAccess tenant;
    private String user;

    @BeforeEach
    void somebody() {
        tenant = freshTenant();
        user = signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);
    }

    @Test
    void a_token_does_what_its_user_may_do() throws Exception {
        var token = issued("write");

        assertThat(shown(get(extensions()), token).getStatus()).isEqualTo(200);
        assertThat(shown(extension("{'number':'101','name':'Ann'}"), token).getStatus()).isEqualTo(201);
        assertThat(shown(get("/api/v1/tenants/" + freshTenant().domain() + "/extensions"), token).getStatus()).isEqualTo(404);
    }

    @Test
    void a_reading_token_changes_nothing_though_its_user_may() throws Exception {
        var token = issued("read");

        assertThat(shown(get(extensions()), token).getStatus()).isEqualTo(200);
        assertThat(shown(extension("{'number':'101','name':'Ann'}"), token).getStatus()).isEqualTo(403);
    }

    @Test
    void a_token_makes_and_revokes_no_tokens() throws Exception {
        var token = issued("write");

        assertThat(shown(get("/api/v1/tokens"), token).getStatus()).isEqualTo(403);
        assertThat(shown(json(post("/api/v1/tokens"), "{'name':'more'}"), token).getStatus()).isEqualTo(403);
    }

    @Test
    void the_text_is_answered_once_and_only_its_fingerprint_is_kept() throws Exception {
        var token = issued("write");

        assertThat(answer(get("/api/v1/tokens").with(httpBasic(user, PASSWORD))).getContentAsString()).doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from access_tokens where token_hash = ?").param(token).query(Long.class).single()).isZero();
        assertThat(token).matches("rh_[A-Za-z0-9]{44}");
    }

    @Test
    void a_revoked_an_expired_and_an_invented_token_are_refused_in_the_same_words() throws Exception {
        var revoked = issued("write");
        long id = tokens().at("/items/0/id").asLong();
        assertThat(answer(delete("/api/v1/tokens/" + id).with(httpBasic(user, PASSWORD))).getStatus()).isEqualTo(204);
        var expired = issued("write");
        jdbc.sql("update access_tokens set expires_at = now() - interval 1 second where id = ?")
                .param(tokens().at("/items/0/id").asLong())
                .update();

        var answers = new String[] {revoked, expired, "rh_" + "x".repeat(44), "nonsense"};
        for (var token : answers) {
            var response = shown(get(extensions()), token);
            assertThat(response.getStatus()).isEqualTo(401);
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
            assertThat(response.getHeaders("WWW-Authenticate")).contains("Bearer realm=\"Ringhall\", error=\"invalid_token\"");
            assertThat(response.getContentAsString()).contains("unknown, expired or revoked");
        }
    }

    @Test
    void the_tokens_of_a_disabled_user_end_with_the_user() throws Exception {
        var token = issued("write");
        users.setEnabled(tenant, user, false);

        assertThat(shown(get(extensions()), token).getStatus()).isEqualTo(401);
    }

    @Test
    void nobody_revokes_another_users_token() throws Exception {
        issued("write");
        long id = tokens().at("/items/0/id").asLong();
        var other = signInAsNew(tenant, Role.TENANT_ADMINISTRATOR);

        assertThat(answer(delete("/api/v1/tokens/" + id).with(httpBasic(other, PASSWORD))).getStatus()).isEqualTo(404);
        assertThat(tokens().at("/items")).hasSize(1);
    }

    @Test
    void a_use_is_noted() throws Exception {
        var token = issued("read");
        assertThat(tokens().at("/items/0/lastUsedAt").isMissingNode()).isTrue();

        shown(get(extensions()), token);

        assertThat(tokens().at("/items/0/lastUsedAt").asString()).isNotBlank();
    }

    @Test
    void a_name_is_wanted_and_the_days_have_a_limit() throws Exception {
        var response = answer(json(post("/api/v1/tokens"), "{'days':4000}").with(httpBasic(user, PASSWORD)));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("name-length", "days-range");
    }

    private String issued(String scope) throws Exception {
        var response = answer(json(post("/api/v1/tokens"), "{'name':'" + scope + "','scope':'" + scope + "'}").with(httpBasic(user, PASSWORD)));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
        return read(response).path("token").asString();
    }

    private JsonNode tokens() throws Exception {
        return read(answer(get("/api/v1/tokens").with(httpBasic(user, PASSWORD))));
    }

    private String extensions() {
        return "/api/v1/tenants/" + tenant.domain() + "/extensions";
    }

    private MockHttpServletRequestBuilder extension(String body) {
        return json(post(extensions()), body);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }

    private MockHttpServletResponse shown(MockHttpServletRequestBuilder request, String token) throws Exception {
        return answer(request.header("Authorization", "Bearer " + token));
    }

    private MockHttpServletResponse answer(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static JsonNode read(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsString());
    }
}
