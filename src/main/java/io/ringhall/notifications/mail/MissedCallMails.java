package io.ringhall.notifications.mail;

import io.ringhall.calls.CallData;
import io.ringhall.calls.CallDetails;
import io.ringhall.calls.CallOutcome;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.tenancy.TenantAccess;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One mail to each recipient for a group's call that no member answered (behaviour.md §3). */
@Component
public class MissedCallMails {
    private final MailTexts texts;
    private final Brands brands;

    MissedCallMails(MailTexts texts, Brands brands) {
        this.texts = texts;
        this.brands = brands;
    }

    public List<OutboxEntry> entries(
            TenantAccess access, TenantPlan plan, RingGroupData group, TenantNoticesData notices, CallDetails details) {
        var call = details.call();
        if (!details.missed()) {
            return List.of();
        }
        var values = values(plan, group, notices, details);
        var brand = brands.of(plan.tenant(), notices);
        return notices.missedCallRecipients(group.notices()).stream()
                .distinct()
                .map(to -> new OutboxEntry(
                        access.tenantId(),
                        call.id() + ":missed-mail",
                        "mail:" + to,
                        "missed-call",
                        group.number(),
                        call.id(),
                        texts.mail("missed-call", notices.language(), brand, to, List.of(group.name(), caller(call)), values, List.of())))
                .toList();
    }

    static String caller(CallData call) {
        var name = call.fromName();
        return name == null || name.isBlank() || name.equals(call.from()) ? call.from() : name + " (" + call.from() + ")";
    }

    private Map<String, Object> values(TenantPlan plan, RingGroupData group, TenantNoticesData notices, CallDetails details) {
        var call = details.call();
        var locale = Locale.forLanguageTag(notices.language());
        var values = new LinkedHashMap<String, Object>();
        values.put("group", group.name() + " (" + group.number() + ")");
        values.put("caller", caller(call));
        values.put("dialled", call.to());
        values.put("at", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.of(plan.tenant().timeZone()))
                .format(call.startedAt()));
        values.put("wait", texts.word(locale, "seconds", call.waitSeconds()));
        values.put("stage", call.stage() == 0 ? texts.word(locale, "stage.none") : texts.word(locale, "stage", call.stage()));
        values.put("end", end(locale, call));
        values.put("account", Objects.requireNonNullElse(group.crmAccount(), ""));
        values.put("members", MemberStory.of(details).stream()
                .map(story -> Map.<String, Object>of(
                        "stage", story.stage(),
                        "member", member(plan, story.member()),
                        "what", texts.word(locale, story.what(), story.seconds(), story.detail())))
                .toList());
        return values;
    }

    private static String member(TenantPlan plan, String number) {
        return plan.extensions().stream()
                .filter(extension -> extension.data().number().equals(number))
                .findFirst()
                .map(extension -> number + " " + extension.data().name())
                .orElse(number);
    }

    private String end(Locale locale, CallData call) {
        if (call.outcome() == CallOutcome.ABANDONED) {
            return texts.word(locale, "end.abandoned");
        }
        var with = Objects.requireNonNullElse(call.endedWith(), "");
        int blank = with.indexOf(' ');
        var kind = blank < 0 ? with : with.substring(0, blank);
        var number = blank < 0 ? "" : with.substring(blank + 1);
        return switch (kind) {
            case "mailbox", "ivr", "queue", "extension", "group", "external", "announcement" ->
                texts.word(locale, "end." + kind, number);
            default -> texts.word(locale, "end." + (call.outcome() == CallOutcome.BUSY ? "busy" : "nobody"));
        };
    }
}
