package io.ringhall.compiler;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.serviceflag.FlagRuleData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every destination of a plan with its owner and path. */
final class Destinations {
    record Placed(ThingKind kind, String owner, String path, DestinationData destination) {}

    private Destinations() {}

    static Stream<Placed> of(TenantPlan plan) {
        return Stream.of(
                        plan.extensions().stream().flatMap(extension -> at(
                                ThingKind.EXTENSION, extension.data().number(), "noAnswer", extension.data().noAnswer())),
                        plan.ringGroups().stream().flatMap(group -> Stream.concat(
                                at(ThingKind.RING_GROUP, group.data().number(), "final", group.data().finalDestination()),
                                at(ThingKind.RING_GROUP, group.data().number(), "overflow", group.data().overflow()))),
                        plan.ringGroups().stream().flatMap(group ->
                                rules(ThingKind.RING_GROUP, group.data().number(), group.data().flagRules())),
                        plan.ivrs().stream().flatMap(ivr -> rules(ThingKind.IVR, ivr.number(), ivr.flagRules())),
                        plan.queues().stream().flatMap(queue -> rules(ThingKind.QUEUE, queue.number(), queue.flagRules())),
                        plan.ivrs().stream().flatMap(ivr -> ivr.keys().entrySet().stream()
                                .flatMap(key -> at(ThingKind.IVR, ivr.number(), "keys." + key.getKey(), key.getValue()))),
                        plan.ivrs().stream().flatMap(ivr -> Stream.concat(
                                at(ThingKind.IVR, ivr.number(), "timedOut", ivr.rules().timedOut()),
                                at(ThingKind.IVR, ivr.number(), "wrong", ivr.rules().wrong()))),
                        plan.queues().stream().flatMap(queue -> Stream.concat(
                                at(ThingKind.QUEUE, queue.number(), "afterMaxWait", queue.afterMaxWait()),
                                queue.rules().destinations().entrySet().stream()
                                        .flatMap(each -> at(ThingKind.QUEUE, queue.number(), each.getKey(), each.getValue())))),
                        plan.numbers().stream().flatMap(number ->
                                at(ThingKind.NUMBER, number.number(), "destination", number.destination())))
                .flatMap(placed -> placed);
    }

    private static Stream<Placed> rules(ThingKind kind, String owner, List<FlagRuleData> rules) {
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> at(kind, owner, FlagRuleData.at(i) + ".destination", rules.get(i).destination()));
    }

    private static Stream<Placed> at(
            ThingKind kind, String owner, String path, @Nullable DestinationData destination) {
        return destination == null ? Stream.empty() : Stream.of(new Placed(kind, owner, path, destination));
    }
}
