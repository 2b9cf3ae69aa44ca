package io.ringhall.engine.call;

import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.StageConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** In which order the members of a stage take their turns (behaviour.md §1, strategies). */
final class RingOrder {
    private RingOrder() {}

    static List<MemberConfig> of(StageConfig stage, String groupId, World world) {
        var members = stage.members();
        if (members.size() < 2) {
            return members;
        }
        return switch (stage.strategy()) {
            case ALL, SEQUENTIAL -> members;
            case ROTATE -> {
                var order = new ArrayList<>(members);
                Collections.rotate(order, -(int) (world.nextTurn(groupId, stage.number()) % members.size()));
                yield order;
            }
            case RANDOM -> {
                var order = new ArrayList<>(members);
                Collections.shuffle(order, new Random(world.random()));
                yield order;
            }
            case LONGEST_IDLE -> {
                var order = new ArrayList<>(members);
                order.sort(Comparator.comparingLong(member -> member.external() ? Long.MAX_VALUE : world.idleSince(member.number())));
                yield order;
            }
        };
    }
}
