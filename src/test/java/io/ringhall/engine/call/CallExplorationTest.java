package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.group;
import static io.ringhall.engine.call.Fixture.member;
import static io.ringhall.engine.call.Fixture.stage;
import static io.ringhall.engine.call.Fixture.tenant;

import io.ringhall.engine.config.Confirmation;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.config.TenantConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stages, confirmations, Finals and blind transfers in every interleaving. */
class CallExplorationTest extends Exploration {
    enum Shape {
        CARRIED_OVER(tenant(group("600", new Destination.ToMailbox("703"), stage(1, 5, "101", "102"), stage(2, 5, "102", "103")))),
        ONE_BY_ONE(tenant(group("600", new Destination.ToMenu("701"), stage(1, 40, RingStrategy.SEQUENTIAL, "101", "102"), stage(2, 5, "101")))),
        FINAL_EXTENSION(tenant(group("600", new Destination.ToExtension("203"), stage(1, 5, "101", "102")))),
        NO_FINAL(tenant(group("600", new Destination.Nowhere(), stage(1, 5, "101", "102", "103"))));

        final TenantConfig config;

        Shape(TenantConfig config) {
            this.config = config;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyInterleavingKeepsTheInvariants(Shape shape) {
        explore(shape.config);
    }

    @Test
    void confirmationOfTwoMembersBesideOneWithout() {
        rounds = false;
        explore(tenant(group("600", new Destination.ToMailbox("703"),
                new StageConfig(1, 5, RingStrategy.ALL, List.of(asked("101"), asked("102"), member("103"))))));
    }

    @Test
    void confirmationOverAStageChange() {
        explore(tenant(group("600", new Destination.Nowhere(),
                new StageConfig(1, 5, RingStrategy.ALL, List.of(asked("101"))), stage(2, 5, "102"))));
    }

    private static MemberConfig asked(String number) {
        return new MemberConfig(number, false, true, 0, 0, Confirmation.ALWAYS);
    }

    @Test
    void twoDevicesOfOneMember() {
        explore(tenant(group("600", new Destination.Busy(), stage(1, 5, "104"), stage(2, 5, "104", "103"))));
    }

    @Test
    void transfersByEitherParty() {
        transfers = true;
        // Only an extension may send somebody on.
        caller = new Caller("100", null, "100", false);
        explore(tenant(group("600", new Destination.Busy(), stage(1, 5, "101"))));
    }
}
