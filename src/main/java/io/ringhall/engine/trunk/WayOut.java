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

    /** @param obstacle why a trunk cannot be used at this moment, null = it can */
    static WayOut of(TenantConfig tenant, String typed, Function<TrunkConfig, @Nullable String> obstacle) {
        if (tenant.trunks().stream().noneMatch(TrunkConfig::enabled)) {
            return new Closed("no trunk to reach external numbers");
        }
        var number = Numbers.dialled(typed, tenant.numberPlan());
        if (number == null) {
            return new Closed("not a number that can be called outside");
        }
        var open = new ArrayList<TrunkConfig>();
        var passedOver = new ArrayList<String>();
        for (var trunk : tenant.trunks()) {
            if (!trunk.enabled()) {
                continue;
            }
            var why = takes(trunk, number, tenant) ? obstacle.apply(trunk) : "does not take this number";
            if (why == null) {
                open.add(trunk);
            } else {
                passedOver.add("trunk " + trunk.name() + " " + why);
            }
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
        return tenant.numberPlan().shortNumbers().contains(number.digits())
                && tenant.trunks().stream().noneMatch(other -> other.enabled() && other.takes(number.key()))
                && trunk.patterns().stream().noneMatch(each -> each.excludes() && each.matches(number.key()));
    }
}
