package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ringhall.testing.SpringHouse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks REST as a program would, as the platform's administrator unless told otherwise. JSON may use single quotes. */
abstract class RestHouse extends SpringHouse {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc web;

    private String user = "admin";
    private String password = ADMIN_PASSWORD;

    /** Of the requests that follow. */
    protected void as(String username, String withPassword) {
        user = username;
        password = withPassword;
    }

    protected Answer get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    protected Answer post(String path, String body) {
        return send(HttpMethod.POST, path, body, null);
    }

    protected Answer put(String path, String body) {
        return send(HttpMethod.PUT, path, body, null);
    }

    protected Answer patch(String path, String body) {
        return send(HttpMethod.PATCH, path, body, null);
    }

    protected Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null, null);
    }

    /** Asks again for what was read before. */
    protected Answer getUnless(String path, String tag) {
        return perform(request(HttpMethod.GET, "/api/v1/tenants" + path).header("If-None-Match", tag));
    }

    protected Answer send(HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
        var request = request(method, "/api/v1/tenants" + path);
        if (body != null) {
            request.contentType(path.contains("/prompts/") ? MediaType.APPLICATION_OCTET_STREAM : MediaType.APPLICATION_JSON)
                    .content(body.replace('\'', '"'));
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return perform(request);
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        try {
            return new Answer(web.perform(request.with(httpBasic(user, password))).andReturn().getResponse());
        } catch (Exception failure) {
            throw new AssertionError("The request was not answered", failure);
        }
    }

    /** An answer, with the claims tests make about it. */
    protected record Answer(MockHttpServletResponse response) {
        JsonNode body() {
            try {
                return JSON.readTree(response.getContentAsString());
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new AssertionError(impossible);
            }
        }

        String text() {
            return body().toString();
        }

        @Nullable String header(String name) {
            return response.getHeader(name);
        }

        Answer is(int status) {
            assertThat(response.getStatus()).as("%s", response.getErrorMessage() + " " + content()).isEqualTo(status);
            return this;
        }

        /** A problem with an error of that code at that field. */
        Answer problem(int status, String path, String code) {
            is(status);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(body().path("errors").valueStream().map(error -> error.path("path").asString() + " " + error
                            .path("code")
                            .asString()))
                    .as(content())
                    .contains(path + " " + code);
            assertThat(body().path("errors").path(0).path("message").asString()).isNotBlank();
            return this;
        }

        private String content() {
            try {
                return response.getContentAsString();
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
