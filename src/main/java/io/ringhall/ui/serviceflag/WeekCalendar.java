package io.ringhall.ui.serviceflag;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.switchboard.FlagSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** A week, a column for each day, in which the hours are filled that a flag is set. By the clock on the tenant's wall. */
final class WeekCalendar extends Div {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final double MINUTES = 24 * 60;

    private final ZoneId zone;
    private final BiFunction<Instant, Instant, List<FlagSpan>> spans;
    private final Span title = new Span();
    private final Div days = new Div();
    private LocalDate monday;

    /** @param spans when it is set, for a window */
    WeekCalendar(ZoneId zone, LocalDate today, BiFunction<Instant, Instant, List<FlagSpan>> spans) {
        this.zone = zone;
        this.spans = spans;
        monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        addClassName("rh-week");
        getElement().setAttribute("data-testid", "flag-week");
        var before = button(VaadinIcon.CHEVRON_LEFT_SMALL, "The week before", -7);
        var after = button(VaadinIcon.CHEVRON_RIGHT_SMALL, "The week after", 7);
        var head = new Div(before, title, after);
        head.addClassName("head");
        days.addClassName("days");
        add(head, days);
    }

    private Button button(VaadinIcon icon, String label, int step) {
        var button = new Button(icon.create(), click -> {
            monday = monday.plusDays(step);
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        return button;
    }

    /** Draws the week anew. */
    void show() {
        title.setText(DAY.format(monday) + " – " + DAY.format(monday.plusDays(6)));
        days.removeAll();
        var all = spans.apply(monday.atStartOfDay(zone).toInstant(), monday.plusDays(7).atStartOfDay(zone).toInstant());
        for (int i = 0; i < 7; i++) {
            days.add(column(monday.plusDays(i), all));
        }
    }

    private Div column(LocalDate day, List<FlagSpan> all) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var track = new Div();
        track.addClassName("track");
        var words = new StringBuilder(DAY.format(day)).append(": ");
        int set = 0;
        for (var span : all) {
            var from = span.from().isBefore(begin) ? begin : span.from();
            var to = span.to().isAfter(end) ? end : span.to();
            if (from.isBefore(to)) {
                var text = clock(from) + "–" + (to.equals(end) ? "24:00" : clock(to));
                track.add(bar(minutes(from, begin), to.equals(end) ? MINUTES : minutes(to, begin), text));
                words.append(set++ == 0 ? "set " : ", ").append(text);
            }
        }
        track.getElement().setAttribute("role", "img");
        track.getElement().setAttribute("aria-label", set == 0 ? words + "clear" : words.toString());
        var name = new Span(DAY.format(day));
        name.addClassName("day");
        return new Div(name, track);
    }

    private String clock(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** By the clock on the wall; on the day the clocks change, an hour is missing or drawn over. */
    private double minutes(Instant at, Instant begin) {
        return at.equals(begin) ? 0 : Duration.between(LocalTime.MIDNIGHT, at.atZone(zone).toLocalTime()).toMinutes();
    }

    private static Div bar(double from, double to, String text) {
        var bar = new Div(new Span(text));
        bar.addClassName("bar");
        bar.getElement().setAttribute("title", text);
        bar.getStyle()
                .set("top", "%.2f%%".formatted(100 * from / MINUTES))
                .set("height", "%.2f%%".formatted(100 * Math.max(to - from, 8) / MINUTES));
        return bar;
    }
}
