package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.group;
import static io.ringhall.engine.call.Fixture.stage;
import static io.ringhall.engine.call.Fixture.tenant;

import io.ringhall.engine.config.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pick-ups, replaced dialogs and attended transfers in every interleaving, from both sides. */
class ClaimExplorationTest extends Exploration {
    @Test
    void attendedTransfersByEitherParty() {
        attended = true;
        caller = new Caller("100", null, "100", false);
        explore(tenant(group("600", new Destination.Busy(), stage(1, 5, "101"))));
    }

    /** Pick-ups and takings-over, by those who may and those who may not. */
    @ParameterizedTest
    @ValueSource(strings = {"extension", "menu", "queue", "mailbox", "nobody"})
    void claimsInEveryState(String last) {
        claims = true;
        caller = new Caller("100", null, "100", false);
        var afterwards =
                switch (last) {
                    case "extension" -> new Destination.ToExtension("203");
                    case "menu" -> new Destination.ToMenu("701");
                    case "queue" -> new Destination.ToQueue("702");
                    case "mailbox" -> new Destination.ToMailbox("703");
                    default -> new Destination.Nowhere();
                };
        explore(tenant(group("600", afterwards, stage(1, 5, "101", "102"))));
    }

    @Test
    void whatAClaimantGoesThrough() {
        claimant = true;
        caller = new Caller("102", null, "102", false);
        explore(tenant(group("600", new Destination.Busy(), stage(1, 5, "101"))));
    }

    @Test
    void claimsWhileATransferIsUnderWay() {
        transfers = true;
        claims = true;
        caller = new Caller("100", null, "100", false);
        explore(tenant(group("600", new Destination.Busy(), stage(1, 5, "101"))));
    }
}
