package io.ringhall.engine.trunk;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TrunkConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether and by which trunks a number outside the house can be called. */
public sealed interface WayOut {
    /**
     * @param trunks in the order they are to be tried, never empty
     * @param passedOver why trunks of higher priority are not among them, in plain English
     */
    record Open(OutsideNumber number, List<TrunkConfig> trunks, List<String> passedOver) implements WayOut {}

    /** @param why in plain English */
    record Closed(String why) implements WayOut {}

    /**
     * Why a trunk is not used at this moment.
     *
     * @param why in plain English, after the trunk's name
     * @param down it did not answer when last asked: tried all the same when every other way is closed, for it may be back
     */
    record Obstacle(String why, boolean down) {}

    /** @param obstacle null = the trunk can be used */
    static WayOut of(TenantConfig tenant, String typed, Function<TrunkConfig, @Nullable Obstacle> obstacle) {
        if (tenant.trunks().stream().noneMatch(TrunkConfig::enabled)) {
            return new Closed("no trunk to reach external numbers");
        }
        var number = Numbers.dialled(typed, tenant.numberPlan());
        if (number == null) {
            return new Closed("not a number that can be called outside");
        }
        var open = new ArrayList<TrunkConfig>();
        var down = new ArrayList<TrunkConfig>();
        var passedOver = new ArrayList<String>();
        for (var trunk : tenant.trunks()) {
            if (!trunk.enabled()) {
                continue;
            }
            var found = takes(trunk, number, tenant) ? obstacle.apply(trunk) : new Obstacle("does not take this number", false);
            if (found == null) {
                open.add(trunk);
                continue;
            }
            passedOver.add("trunk " + trunk.name() + " " + found.why());
            if (found.down()) {
                down.add(trunk);
            }
        }
        if (open.isEmpty() && !down.isEmpty()) {
            passedOver.add("no trunk is up: trunk " + down.getFirst().name() + " is tried all the same");
            open.addAll(down);
        }
        return open.isEmpty()
                ? new Closed(String.join("; ", passedOver))
                : new Open(number, List.copyOf(open), List.copyOf(passedOver));
    }

    /** A short number that no trunk names (112…) may go by any that does not exclude it: a help call must not fail for a pattern. */
    private static boolean takes(TrunkConfig trunk, OutsideNumber number, TenantConfig tenant) {
        if (trunk.takes(number.key())) {
            return true;
        }
        return tenant.numberPlan().isShort(number.digits())
                && tenant.trunks().stream().noneMatch(other -> other.enabled() && other.takes(number.key()))
                && trunk.patterns().stream().noneMatch(each -> each.excludes() && each.matches(number.key()));
    }
}
