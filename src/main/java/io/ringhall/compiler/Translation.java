package io.ringhall.compiler;

import io.ringhall.engine.config.CallLimit;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FeatureCodes;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.MenuRules;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlannedExtension;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantRulesData;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.tenancy.WhenFull;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan in the engine's words. Where a plan has errors the first claim on a number wins. */
final class Translation {
    private Translation() {}

    static TenantConfig of(TenantPlan plan, long version) {
        var targets = new HashMap<String, Target>();
        plan.extensions().forEach(extension -> claim(targets, extension(extension, plan.numberPlan())));
        plan.ringGroups().forEach(group -> {
            var config = GroupTranslation.of(group, plan.numberPlan(), plan.sound());
            claim(targets, config);
            config.aliases().forEach(alias -> targets.putIfAbsent(alias, config));
        });
        plan.ivrs().forEach(ivr -> claim(targets, menu(ivr)));
        plan.queues().forEach(queue -> claim(targets, queue(queue)));
        plan.mailboxes().forEach(mailbox -> claim(targets, mailbox(mailbox)));
        plan.flags().forEach(flag -> claim(targets, FlagTranslation.of(flag, plan.tenant().timeZone())));
        return new TenantConfig(version, plan.domain(), plan.tenant().suspended(), targets,
                TrunkTranslation.numberPlan(plan.numberPlan()), TrunkTranslation.trunks(plan), TrunkTranslation.numbers(plan), SoundTranslation.tenant(plan.sound()),
                FeatureCodes.DEFAULTS, FlagTranslation.rules(plan),
                new CallLimit(plan.tenant().maxCalls(), plan.tenant().whenFull() == WhenFull.BUSY));
    }

    private static void claim(Map<String, Target> targets, Target target) {
        targets.putIfAbsent(target.number(), target);
    }

    private static ExtensionConfig extension(PlannedExtension extension, NumberPlanData dials) {
        var data = extension.data();
        return new ExtensionConfig(
                data.number(),
                data.name(),
                new Ha1(extension.ha1Md5(), extension.ha1Sha256()),
                data.enabled(),
                data.doNotDisturb(),
                data.callWaiting(),
                data.noAnswerSeconds(),
                destination(data.noAnswer()),
                dials.extensionsMayDialOut() && data.mayDialOut(),
                CallerIds.compiled(data.outboundCallerId(), dials));
    }

    private static MenuConfig menu(AttendantData data) {
        var keys = new HashMap<Character, Destination>();
        data.keys().forEach((key, destination) -> {
            if (key.length() == 1) {
                keys.put(key.charAt(0), destination(destination));
            }
        });
        return new MenuConfig(data.number(), data.name(), data.greeting(), keys, data.timeoutSeconds(), data.repeats(), menuRules(data.rules()));
    }

    private static MenuRules menuRules(AttendantRulesData data) {
        return new MenuRules(
                data.directDial(), data.allowed(), data.excluded(), data.interDigitSeconds(), destination(data.timedOut()),
                destination(data.wrong()), data.bargeIn());
    }

    private static QueueConfig queue(QueueData data) {
        return new QueueConfig(
                data.number(),
                data.name(),
                data.welcome(),
                data.music(),
                data.maxWaitSeconds(),
                destination(data.afterMaxWait()),
                QueueTranslation.rules(data.rules()));
    }

    private static MailboxConfig mailbox(MailboxData data) {
        return new MailboxConfig(data.number(), data.name(), data.greeting(), data.maxSeconds(), data.subscribers());
    }

    static Destination destination(@Nullable DestinationData data) {
        if (data == null) {
            return new Destination.Nowhere();
        }
        return switch (data.kind()) {
            case EXTENSION -> new Destination.ToExtension(data.number());
            case IVR -> new Destination.ToMenu(data.number());
            case QUEUE -> new Destination.ToQueue(data.number());
            case MAILBOX -> new Destination.ToMailbox(data.number());
            case EXTERNAL -> new Destination.ToExternal(data.number());
            case GROUP -> new Destination.ToGroup(data.number());
            case ANNOUNCEMENT -> new Destination.Announce(data.number());
            case BUSY -> new Destination.Busy();
        };
    }
}
