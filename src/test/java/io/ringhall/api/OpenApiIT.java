package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends SpringHouse {
    @Autowired
    private MockMvc web;

    @Test
    void the_description_names_every_resource_and_the_shape_of_a_group() throws Exception {
        var answer = web.perform(get("/api/v1/openapi.json")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        var api = JsonMapper.builder().build().readTree(answer.getContentAsByteArray());
        assertThat(api.at("/paths").propertyNames().stream())
                .contains(
                        "/api/v1/tenants",
                        "/api/v1/tenants/{domain}/ring-groups/{number}",
                        "/api/v1/tenants/{domain}/calls",
                        "/api/v1/tenants/{domain}/registrations",
                        "/api/v1/tenants/{domain}/subscriptions",
                        "/api/v1/tenants/{domain}/mailboxes/{number}/messages/{id}/audio");
        assertThat(api.at("/components/schemas/RingGroupResource/properties").propertyNames())
                .contains("number", "stages", "final");
        assertThat(api.at("/components/schemas/StageResource/properties/strategy/enum").toString()).contains("longest-idle");
    }
}
