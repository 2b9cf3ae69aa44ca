package io.ringhall.compiler;

import io.ringhall.kernel.DialNumber;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A number reaches one thing only, be it the thing's own number or an alias. */
final class NumbersPass implements Pass {
    private record Claim(ThingKind kind, String owner, String name, String path) {}

    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        var claims = new TreeMap<String, List<Claim>>();
        draft.things().forEach(thing -> {
            if (thing.kind() != ThingKind.NUMBER) {
                ThingRules.check(thing.number(), thing.name()).forEach(findings.about(thing.kind(), thing.number())::add);
            }
            claims.computeIfAbsent(thing.number(), number -> new ArrayList<>(1))
                    .add(new Claim(thing.kind(), thing.number(), thing.name(), "number"));
        });
        for (var group : plan.ringGroups()) {
            var data = group.data();
            for (int i = 0; i < data.aliases().size(); i++) {
                var alias = data.aliases().get(i);
                var path = "aliases[" + i + "]";
                if (!DialNumber.isInternal(alias) && !DialNumber.isExternal(alias)) {
                    findings.about(ThingKind.RING_GROUP, data.number())
                            .error(path, "alias-format", "An alias is a number of 2 to 20 digits, with + in front where needed");
                }
                claims.computeIfAbsent(alias, number -> new ArrayList<>(1))
                        .add(new Claim(ThingKind.RING_GROUP, data.number(), data.name(), path));
            }
        }
        claims.forEach((number, rivals) -> {
            if (rivals.size() > 1) {
                rivals.forEach(claim -> report(number, claim, rivals, findings));
            }
        });
    }

    private static void report(String number, Claim claim, List<Claim> rivals, Findings findings) {
        var other = rivals.stream().filter(rival -> rival != claim).findFirst().orElseThrow();
        findings.about(claim.kind(), claim.owner())
                .error(
                        claim.path(),
                        Diagnostic.DUPLICATE,
                        "The number " + number + " is taken by " + other.kind().label() + " " + other.owner() + " ("
                                + other.name() + ")");
    }
}
