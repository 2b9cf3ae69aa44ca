package io.ringhall.switchboard;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The door for SIP over WebSocket on the console's port opens for that and for nothing else. The way through it is a journey's. */
class SipWebIT extends SpringHouse {
    @Autowired
    private MockMvc web;

    private static MockHttpServletRequestBuilder upgrade() {
        return get("/sip").header("Host", "pbx.example:8080").header("Upgrade", "websocket").header("Connection", "Upgrade")
                .header("Sec-WebSocket-Version", "13").header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    @Test
    void aPageOfAnotherHostIsRefusedBeforeAnythingIsSaid() throws Exception {
        web.perform(upgrade().header("Sec-WebSocket-Protocol", "sip").header("Origin", "https://evil.example"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoDoesNotOfferSipIsRefused() throws Exception {
        web.perform(upgrade()).andExpect(status().isBadRequest());
        web.perform(upgrade().header("Sec-WebSocket-Protocol", "xmpp")).andExpect(status().isBadRequest());
    }

    @Test
    void itIsNoPageAndMakesNoSession() throws Exception {
        web.perform(get("/sip").header("Host", "pbx.example")).andExpect(status().is4xxClientError()).andExpect(cookie().doesNotExist("RINGHALL"));
        web.perform(post("/sip")).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sip/", "/sip/more", "/sipx", "/tenants"})
    void whatLiesBesideItStillAsksForALogIn(String path) throws Exception {
        web.perform(get(path)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
    }
}
