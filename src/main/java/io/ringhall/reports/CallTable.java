package io.ringhall.reports;

import io.ringhall.calls.CallData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Calls as CSV (RFC 4180) in UTF-8, with a mark in front so that spreadsheets read it as such. */
final class CallTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    /** A telephone number may begin with a plus; anything else that does is a formula to a spreadsheet. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![0-9 ()/-]*$).*");

    private CallTable() {}

    /** @param link the console's page of a call, with its recording */
    static String write(List<CallData> calls, ZoneId zone, @Nullable String account, Function<CallData, String> link) {
        var out = new StringBuilder(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader("time", "caller", "caller_name", "dialled", "stage", "answered_by", "wait_seconds", "talk_seconds", "outcome",
                        "ended_with", "crm_account", "recording")
                .get();
        try (var csv = new CSVPrinter(out, format)) {
            for (var call : calls) {
                csv.printRecord(
                        TIME.format(call.startedAt().atZone(zone)),
                        plain(call.from()),
                        plain(call.fromName()),
                        plain(call.to()),
                        call.stage(),
                        plain(call.answeredBy()),
                        call.waitSeconds(),
                        call.talkSeconds(),
                        call.outcome().word(),
                        plain(call.endedWith()),
                        plain(call.crmAccount() == null ? account : call.crmAccount()),
                        link.apply(call));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String plain(@Nullable String text) {
        var value = Objects.requireNonNullElse(text, "");
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }
}
