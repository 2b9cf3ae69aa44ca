package io.ringhall.engine.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said, as prompt ids to be played one after the other. Names cannot be spoken, numbers can, digit by digit. */
public final class Spoken {
    private Spoken() {}

    /** Prompts a spoken number may need. */
    public static final List<String> NUMBERS = List.of(
            "digit-0", "digit-1", "digit-2", "digit-3", "digit-4", "digit-5", "digit-6", "digit-7", "digit-8", "digit-9",
            "digit-plus", "digit-star", "digit-pound", "number-10", "number-11", "number-12", "number-13", "number-14", "number-15",
            "number-16", "number-17", "number-18", "number-19", "number-20", "number-30", "number-40", "number-50", "number-60",
            "number-70", "number-80", "number-90", "number-hundred");

    /** Prompts of a confirmation, besides numbers. */
    public static final List<String> CONFIRMATION =
            List.of("confirm-caller", "confirm-withheld", "confirm-group", "confirm-keys", Confirmations.TAKEN);

    /** Who calls which group, and the keys. */
    static List<String> confirmation(Call call, HuntPlan plan) {
        var said = new ArrayList<String>();
        var caller = call.party().who();
        var number = caller.anonymous() ? List.<String>of() : number(caller.number());
        if (number.isEmpty()) {
            said.add("confirm-withheld");
        } else {
            said.add("confirm-caller");
            said.addAll(number);
        }
        var group = plan.groupNumber();
        if (group != null) {
            said.add("confirm-group");
            said.addAll(number(group));
        }
        said.add("confirm-keys");
        return List.copyOf(said);
    }

    /** Prompts of a queue and of logging in and out, besides numbers. */
    public static final List<String> QUEUE = List.of(
            "queue-next", "queue-position", "queue-wait", "queue-wait-short", "queue-minutes", "agent-in", "agent-out", "agent-refused");

    static List<String> position(int position) {
        if (position == 1) {
            return List.of("queue-next");
        }
        var said = new ArrayList<String>();
        said.add("queue-position");
        said.addAll(count(position));
        return said;
    }

    static List<String> estimate(long millis) {
        if (millis <= 60_000) {
            return List.of("queue-wait-short");
        }
        int minutes = (int) Math.min(999, (millis + 59_999) / 60_000);
        var said = new ArrayList<String>();
        said.add("queue-wait");
        said.addAll(count(minutes));
        said.add("queue-minutes");
        return said;
    }

    /** A number below 1,000 as it is said in English. */
    public static List<String> count(int number) {
        var said = new ArrayList<String>();
        int rest = Math.clamp(number, 0, 999);
        if (rest >= 100) {
            said.add("digit-" + rest / 100);
            said.add("number-hundred");
            rest %= 100;
            if (rest == 0) {
                return said;
            }
        }
        if (rest >= 20) {
            said.add("number-" + rest / 10 * 10);
            rest %= 10;
            if (rest == 0) {
                return said;
            }
        }
        said.add(rest < 10 ? "digit-" + rest : "number-" + rest);
        return said;
    }

    /** Prompts of listening to a mailbox, besides numbers. */
    public static final List<String> MAILBOX = Stream.concat(
                    Stream.of(
                            "mailbox-number", "mailbox-pin", "mailbox-wrong", "mailbox-locked", "mailbox-you-have", "mailbox-none",
                            "mailbox-new-one", "mailbox-new-many", "mailbox-old-one", "mailbox-old-many", "mailbox-received",
                            "mailbox-from", "mailbox-keys", "mailbox-saved", "mailbox-deleted", "mailbox-end", "time-at", "time-oh",
                            "time-oclock", "time-today", "time-yesterday"),
                    IntStream.rangeClosed(1, 12).mapToObj(month -> "month-" + month))
            .toList();

    /** "today at nine oh five", "February three at fifteen twenty". */
    static List<String> moment(LocalDateTime at, LocalDate today) {
        var said = new ArrayList<String>();
        if (at.toLocalDate().equals(today)) {
            said.add("time-today");
        } else if (at.toLocalDate().equals(today.minusDays(1))) {
            said.add("time-yesterday");
        } else {
            said.add("month-" + at.getMonthValue());
            said.addAll(count(at.getDayOfMonth()));
        }
        said.add("time-at");
        said.addAll(count(at.getHour()));
        if (at.getMinute() == 0) {
            said.add("time-oclock");
        } else {
            if (at.getMinute() < 10) {
                said.add("time-oh");
            }
            said.addAll(count(at.getMinute()));
        }
        return said;
    }

    /** Characters that are not dialled are left out. */
    public static List<String> number(String text) {
        var said = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '+' -> said.add("digit-plus");
                case '*' -> said.add("digit-star");
                case '#' -> said.add("digit-pound");
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> said.add("digit-" + c);
                default -> {}
            }
        }
        return said;
    }
}
