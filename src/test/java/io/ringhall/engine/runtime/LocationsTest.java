package io.ringhall.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.bench.NoPorts;
import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.report.RegisteredContact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bindings over a restart. */
class LocationsTest {
    private static final long NOW = 1_000_000;
    private static final String EDGE = "<sip:edge@192.0.2.1;lr;ob>";

    private final List<List<RegisteredContact>> stored = new ArrayList<>();

    private static RegisteredContact flow(int id, long registeredAt, long expiresAt) {
        return new RegisteredContact(
                "a.example", "101", "sip:101@10.0.0.7", "192.0.2.1:506" + id, "TCP", "phone", "c" + id, 1, registeredAt, expiresAt, "<urn:uuid:7>", id,
                List.of(EDGE));
    }

    private Locations restarted(RegisteredContact... known) {
        var none = NoPorts.ports();
        var bindings = new EnginePorts.Bindings() {
            @Override
            public List<RegisteredContact> load() {
                return List.of(known);
            }

            @Override
            public void changed(String domain, String extension, List<RegisteredContact> now) {
                stored.add(now);
            }
        };
        return new Locations(
                new EnginePorts(none.records(), bindings, none.rotations(), none.prompts(), none.messages(), none.watcher()), NOW);
    }

    @Test
    void flowsAndTheirProxiesAreThereAfterARestart() {
        var locations = restarted(flow(1, 10, NOW + 60_000), flow(2, 20, NOW + 60_000), flow(3, 30, NOW));
        assertThat(locations.contacts("a.example", "101", NOW)).containsExactly(new Contact(
                "sip:101@10.0.0.7", "192.0.2.1:5062", "TCP", List.of(EDGE),
                List.of(new Contact("sip:101@10.0.0.7", "192.0.2.1:5061", "TCP", List.of(EDGE), List.of()))));
        assertThat(locations.all(NOW)).containsExactly(flow(1, 10, NOW + 60_000), flow(2, 20, NOW + 60_000));
    }

    @Test
    void aFlowThatHasFailedIsForgottenForGood() {
        var locations = restarted(flow(1, 10, NOW + 60_000), flow(2, 20, NOW + 60_000));
        var newest = locations.contacts("a.example", "101", NOW).getFirst();
        locations.failed("a.example", "101", newest, NOW);
        assertThat(locations.contacts("a.example", "101", NOW)).extracting(Contact::source).containsExactly("192.0.2.1:5061");
        assertThat(stored).containsExactly(List.of(flow(1, 10, NOW + 60_000)));
    }
}
