package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.EnginePorts.AgentLogin;
import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoredAgentsIT extends SpringHouse {
    @Autowired
    private StoredAgents agents;

    @Test
    void what_an_agent_chose_last_survives_a_restart() {
        agents.changed(new AgentLogin("a.test", "702", "101", false));
        agents.changed(new AgentLogin("a.test", "702", "101", true));
        agents.changed(new AgentLogin("a.test", "702", "102", false));
        agents.save();
        assertThat(agents.load())
                .contains(new AgentLogin("a.test", "702", "101", true), new AgentLogin("a.test", "702", "102", false))
                .doesNotContain(new AgentLogin("a.test", "702", "101", false));
    }
}
