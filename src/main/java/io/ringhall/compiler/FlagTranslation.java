package io.ringhall.compiler;

import io.ringhall.engine.config.FlagCondition;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.FlagRule;
import io.ringhall.engine.config.FlagSchedule;
import io.ringhall.engine.config.NumberPattern;
import io.ringhall.engine.config.OpenHours;
import io.ringhall.engine.config.Secret;
import io.ringhall.plan.PlannedFlag;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.serviceflag.FlagConditionData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import io.ringhall.plan.serviceflag.HoursData;
import io.ringhall.plan.serviceflag.ScheduleData;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Service flags and the rules that ask them, in the engine's words. */
public final class FlagTranslation {
    private FlagTranslation() {}

    static FlagConfig of(PlannedFlag flag, String timeZone) {
        var data = flag.data();
        return new FlagConfig(
                flag.id().toString(),
                data.number(),
                data.name(),
                data.schedule() == null ? null : schedule(data.schedule(), timeZone),
                data.permitted().stream().map(NumberPattern::parse).filter(Objects::nonNull).toList(),
                flag.pin().reveal().isEmpty() ? Secret.NONE : new Secret(flag.pin().reveal()),
                data.lampInverted());
    }

    /** Also of a schedule that is not saved, to look at it. Of holidays that overlap the first listed counts. */
    public static FlagSchedule schedule(ScheduleData data, String timeZone) {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        data.week().forEach((day, hours) -> week.put(day, hours(hours)));
        var holidays = new HashMap<LocalDate, List<OpenHours>>();
        for (var holiday : data.holidays()) {
            for (var day = holiday.date(); !day.isAfter(holiday.last()); day = day.plusDays(1)) {
                holidays.putIfAbsent(day, hours(holiday.hours()));
            }
        }
        return new FlagSchedule(zone(timeZone), week, holidays, data.negative());
    }

    private static List<OpenHours> hours(List<HoursData> hours) {
        return hours.stream().map(one -> new OpenHours(one.from(), one.to())).toList();
    }

    /** Not a zone this Java knows: UTC, as everywhere in the house. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    static @Nullable FlagCondition condition(@Nullable FlagConditionData data) {
        return data == null ? null : new FlagCondition(data.flag(), data.set());
    }

    static Map<String, List<FlagRule>> rules(TenantPlan plan) {
        var rules = new HashMap<String, List<FlagRule>>();
        plan.ringGroups().forEach(group -> put(rules, group.data().number(), group.data().flagRules()));
        plan.ivrs().forEach(ivr -> put(rules, ivr.number(), ivr.flagRules()));
        plan.queues().forEach(queue -> put(rules, queue.number(), queue.flagRules()));
        return rules;
    }

    private static void put(Map<String, List<FlagRule>> rules, String number, List<FlagRuleData> data) {
        if (!data.isEmpty()) {
            rules.putIfAbsent(number, data.stream()
                    .map(rule -> new FlagRule(new FlagCondition(rule.flag(), rule.set()), Translation.destination(rule.destination())))
                    .toList());
        }
    }
}
