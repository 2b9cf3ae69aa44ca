package io.ringhall.engine.call;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.DisplayMode;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.config.TenantConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Configurations for the call machine's tests: the article's tenant, varied. */
final class Fixture {
    static final Destination NOWHERE = new Destination.Nowhere();

    private Fixture() {}

    static ExtensionConfig extension(String number) {
        return new ExtensionConfig(number, "Ext " + number, new Ha1("", ""), true, false, true, 20, NOWHERE);
    }

    static StageConfig stage(int number, int seconds, String... members) {
        return stage(number, seconds, RingStrategy.ALL, members);
    }

    static StageConfig stage(int number, int seconds, RingStrategy strategy, String... members) {
        return new StageConfig(number, seconds, strategy, Arrays.stream(members).map(Fixture::member).toList());
    }

    static MemberConfig member(String number) {
        return new MemberConfig(number, number.startsWith("+"), true, 0, 0);
    }

    static GroupConfig group(String number, Destination afterwards, StageConfig... stages) {
        return new GroupConfig(
                "id-" + number, number, "Group " + number, List.of(), List.of(stages), afterwards, DisplayMode.GROUP_CALLER, null,
                false, false, MissedCallMarking.UNLESS_ANSWERED, 0, NOWHERE, null);
    }

    static TenantConfig tenant(Target... extra) {
        var targets = new HashMap<String, Target>();
        for (var number : List.of("100", "101", "102", "103", "104", "202", "203")) {
            targets.put(number, extension(number));
        }
        targets.put("701", new MenuConfig("701", "Menu", "ivr-greeting", Map.of('1', new Destination.ToExtension("100")), 5, 2));
        targets.put("702", new QueueConfig("702", "Queue", "queue-welcome", "hold-music", 60, new Destination.ToMailbox("703")));
        targets.put("703", new MailboxConfig("703", "Mailbox", "mailbox-greeting", 60));
        for (var target : extra) {
            targets.put(target.number(), target);
        }
        return new TenantConfig(7, "demo.ringhall.local", false, targets);
    }
}
