package io.ringhall.reports;

import io.ringhall.calls.CallData;
import io.ringhall.notifications.mail.Brands;
import io.ringhall.notifications.mail.MailTexts;
import io.ringhall.notifications.outbox.Delivery.Attachment;
import io.ringhall.notifications.outbox.OutboxEntry;
import io.ringhall.plan.PlannedGroup;
import io.ringhall.plan.TenantPlan;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.tenancy.TenantAccess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A group's report of one day as mails, one to each recipient. */
@Component
class ReportMails {
    private static final int WIDEST_BAR = 240;
    private static final int SHOWN = 50;

    private final MailTexts texts;
    private final Brands brands;
    private final String console;

    ReportMails(MailTexts texts, Brands brands, @Value("${ringhall.public-url:}") String console) {
        this.texts = texts;
        this.brands = brands;
        this.console = console.strip().replaceAll("/+$", "");
    }

    List<OutboxEntry> entries(
            TenantAccess access, TenantPlan plan, PlannedGroup planned, TenantNoticesData notices, LocalDate day, DayCalls calls) {
        var group = planned.data();
        var locale = Locale.forLanguageTag(notices.language());
        var brand = brands.of(plan.tenant(), notices);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
        var values = values(plan, planned, locale, date, calls);
        var csv = CallTable.write(
                calls.calls(), ZoneId.of(plan.tenant().timeZone()), group.crmAccount(), call -> link(access.domain(), call));
        var attachments = List.of(Attachment.text("calls-" + group.number() + "-" + day + ".csv", "text/csv", csv));
        return notices.reportRecipients(group.notices()).stream()
                .distinct()
                .map(to -> new OutboxEntry(
                        access.tenantId(),
                        "report:" + planned.id() + ":" + day,
                        "mail:" + to,
                        "report",
                        group.number(),
                        null,
                        texts.mail("report", notices.language(), brand, to, List.of(group.name(), date), values, attachments)))
                .toList();
    }

    private String link(String domain, CallData call) {
        return console + "/t/" + domain + "/calls/" + URLEncoder.encode(call.id(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> values(TenantPlan plan, PlannedGroup planned, Locale locale, String date, DayCalls calls) {
        var zone = ZoneId.of(plan.tenant().timeZone());
        var group = planned.data();
        var values = new LinkedHashMap<String, Object>();
        values.put("group", group.name() + " (" + group.number() + ")");
        values.put("date", date);
        values.put("account", Objects.requireNonNullElse(group.crmAccount(), ""));
        values.put("all", calls.calls().size());
        values.put("answered", calls.answered());
        values.put("missed", calls.missed());
        values.put("averageWait", texts.word(locale, "seconds", calls.averageWait()));
        values.put("longestWait", texts.word(locale, "seconds", calls.longestWait()));
        values.put("averageTalk", texts.word(locale, "seconds", calls.averageTalk()));
        values.put("hours", hours(zone, calls));
        values.put("members", calls.byMember().entrySet().stream()
                .map(entry -> Map.of("member", named(plan, entry.getKey()), "count", entry.getValue()))
                .toList());
        values.put("rows", calls.calls().stream().limit(SHOWN).map(call -> row(plan, locale, zone, call)).toList());
        values.put("more", Math.max(0, calls.calls().size() - SHOWN));
        return values;
    }

    /** Bars are as wide as their calls, the longest as wide as there is room. */
    private static List<Map<String, Object>> hours(ZoneId zone, DayCalls calls) {
        var hours = calls.hours(zone);
        int most = hours.stream().mapToInt(entry -> entry.getValue().all()).max().orElse(1);
        return hours.stream()
                .map(entry -> Map.<String, Object>of(
                        "hour", "%02d".formatted(entry.getKey()),
                        "answered", entry.getValue().answered(),
                        "missed", entry.getValue().missed(),
                        "answeredWidth", entry.getValue().answered() * WIDEST_BAR / Math.max(1, most),
                        "missedWidth", entry.getValue().missed() * WIDEST_BAR / Math.max(1, most)))
                .toList();
    }

    private Map<String, Object> row(TenantPlan plan, Locale locale, ZoneId zone, CallData call) {
        var name = call.fromName();
        var by = call.answeredBy();
        return Map.of(
                "time", DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(call.startedAt().atZone(zone)),
                "caller", name == null || name.isBlank() ? call.from() : name + " (" + call.from() + ")",
                "by", by == null ? "–" : named(plan, by),
                "wait", texts.word(locale, "seconds", call.waitSeconds()),
                "talk", call.missed() ? "–" : texts.word(locale, "seconds", call.talkSeconds()),
                "outcome", texts.word(locale, "outcome." + call.outcome().word()));
    }

    private static String named(TenantPlan plan, String number) {
        return plan.extensions().stream()
                .filter(extension -> extension.data().number().equals(number))
                .findFirst()
                .map(extension -> number + " " + extension.data().name())
                .orElse(number);
    }
}
