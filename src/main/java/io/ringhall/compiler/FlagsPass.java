package io.ringhall.compiler;

import io.ringhall.engine.config.NumberPattern;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.serviceflag.FlagConditionData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import io.ringhall.plan.serviceflag.HolidayData;
import io.ringhall.plan.serviceflag.HoursData;
import io.ringhall.plan.serviceflag.ScheduleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service flag's own fields, and the rules and conditions that ask flags (behaviour.md §4). */
final class FlagsPass implements Pass {
    private static final int MOST_RULES = 20;
    private static final int MOST_HOLIDAYS = 1000;
    private static final int LONGEST_HOLIDAY = 366;

    @Override
    public void check(Draft draft, Findings findings) {
        var plan = draft.plan();
        for (var flag : plan.flags()) {
            flag(flag.data(), !flag.pin().reveal().isEmpty(), findings.about(ThingKind.FLAG, flag.data().number()));
        }
        for (var group : plan.ringGroups()) {
            var found = findings.about(ThingKind.RING_GROUP, group.data().number());
            rules(group.data().flagRules(), found);
            for (int i = 0; i < group.data().stages().size(); i++) {
                var stage = group.data().stages().get(i);
                condition("stages[" + i + "].when", stage.when(), found);
                condition("stages[" + i + "].cellsWhen", stage.cellsWhen(), found);
            }
        }
        plan.ivrs().forEach(ivr -> rules(ivr.flagRules(), findings.about(ThingKind.IVR, ivr.number())));
        plan.queues().forEach(queue -> rules(queue.flagRules(), findings.about(ThingKind.QUEUE, queue.number())));
    }

    private static void flag(ServiceFlagData flag, boolean pin, Findings.About found) {
        for (int i = 0; i < flag.permitted().size(); i++) {
            if (NumberPattern.parse(flag.permitted().get(i)) == null) {
                found.error("permitted[" + i + "]", "pattern-format",
                        "“" + flag.permitted().get(i) + "” is no extension: write 101, 9* for all that begin so, ? for one digit, ! in front to leave out");
            }
        }
        if (pin && flag.permitted().isEmpty()) {
            found.warning("pin", "pin-unused", "Nobody may change this flag by phone, so nobody is asked for the PIN");
        }
        if (flag.schedule() != null) {
            schedule(flag.schedule(), found);
        }
    }

    private static void schedule(ScheduleData schedule, Findings.About found) {
        schedule.week().forEach((day, hours) -> overlaps("week." + day.name().toLowerCase(Locale.ROOT), hours, found));
        if (schedule.week().isEmpty() && schedule.holidays().stream().allMatch(holiday -> holiday.hours().isEmpty())) {
            found.warning("week", "schedule-empty",
                    "There are no hours: the flag is always " + (schedule.negative() ? "set" : "clear") + " unless somebody changes it");
        }
        if (schedule.holidays().size() > MOST_HOLIDAYS) {
            found.error("holidays", "too-many-holidays", "At most " + MOST_HOLIDAYS + " holidays");
        }
        var days = new HashSet<java.time.LocalDate>();
        for (int i = 0; i < schedule.holidays().size(); i++) {
            holiday("holidays[" + i + "]", schedule.holidays().get(i), days, found);
        }
    }

    private static void holiday(String path, HolidayData holiday, HashSet<java.time.LocalDate> days, Findings.About found) {
        if (holiday.name().length() > 100 || !ThingRules.isPrintable(holiday.name())) {
            found.error(path + ".name", "text-length", "At most 100 characters, no control characters");
        }
        if (holiday.last().isBefore(holiday.date())) {
            found.error(path + ".until", "holiday-order", "A holiday ends on the day it begins or later");
        } else if (ChronoUnit.DAYS.between(holiday.date(), holiday.last()) >= LONGEST_HOLIDAY) {
            found.error(path + ".until", "holiday-length", "A holiday lasts a year at most");
        } else if (holiday.date().datesUntil(holiday.last().plusDays(1)).filter(day -> !days.add(day)).count() > 0) {
            found.warning(path, "holiday-twice", "Another holiday has a day of this one; the first of them counts");
        }
        overlaps(path + ".hours", holiday.hours(), found);
    }

    private static void overlaps(String path, List<HoursData> hours, Findings.About found) {
        for (int i = 1; i < hours.size(); i++) {
            var before = hours.get(i - 1);
            if (before.pastMidnight() || hours.get(i).from().isBefore(before.to())) {
                found.warning(path + "[" + i + "]", "hours-overlap", before + " and " + hours.get(i) + " overlap");
            }
        }
    }

    private static void rules(List<FlagRuleData> rules, Findings.About found) {
        if (rules.size() > MOST_RULES) {
            found.error("flagRules", "too-many-rules", "At most " + MOST_RULES + " rules");
        }
        var asked = new HashSet<FlagConditionData>();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var path = FlagRuleData.at(i);
            if (rule.flag().isBlank()) {
                found.error(path + ".flag", "flag-missing", "Choose the flag that decides");
                continue;
            }
            if (rule.destination() == null) {
                found.error(path + ".destination", "destination-missing", "Choose where the call goes while the rule holds");
            }
            if (!asked.add(new FlagConditionData(rule.flag(), rule.set()))
                    || asked.contains(new FlagConditionData(rule.flag(), !rule.set())) && i < rules.size() - 1) {
                unreachable(rules, i, found);
            }
        }
    }

    /** A rule, or all that follow it, can never be reached. */
    private static void unreachable(List<FlagRuleData> rules, int i, Findings.About found) {
        boolean repeated = rules.subList(0, i).stream()
                .anyMatch(before -> before.flag().equals(rules.get(i).flag()) && before.set() == rules.get(i).set());
        if (repeated) {
            found.warning(FlagRuleData.at(i), "rule-unreachable", "A rule above asks the same, so this one never decides");
        } else {
            found.warning(FlagRuleData.at(i + 1), "rule-unreachable",
                    "Flag " + rules.get(i).flag() + " is either set or clear, so the rules above always decide");
        }
    }

    private static void condition(String path, @Nullable FlagConditionData condition, Findings.About found) {
        if (condition != null && condition.flag().isBlank()) {
            found.error(path + ".flag", "flag-missing", "Choose the flag that decides");
        }
    }
}
