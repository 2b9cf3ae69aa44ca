package io.ringhall.engine.call;

import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.report.TraceEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An extension listens to a mailbox by phone: number where it is not clear, PIN, then message after message (behaviour.md §5).
 *
 * @param mailbox null while its number is asked for
 * @param typed digits so far
 * @param tries wrong inputs so far
 * @param index of the message that plays
 */
record Listening(
        Call call, @Nullable MailboxConfig mailbox, Part part, String typed, int tries, List<StoredMessage> messages, int index)
        implements CallState {
    enum Part {
        NUMBER,
        PIN,
        /** The answer comes from outside. */
        WAITING,
        COUNTS,
        PLAYING,
        KEYS
    }

    private static final int MAX_TRIES = 3;
    private static final int LONGEST_INPUT = 24;
    private static final long NEXT_DIGIT_MILLIS = 6_000;
    private static final long KEY_MILLIS = 10_000;

    @Override
    public Listening with(Call next) {
        return new Listening(next, mailbox, part, typed, tries, messages, index);
    }

    private Listening at(Part next) {
        return new Listening(call, mailbox, next, "", tries, messages, index);
    }

    /** @param number behind the code; empty = the caller's own mailbox */
    static CallState begin(Call call, String number, World world, Effects out) {
        var extension = call.caller().extension();
        if (extension == null) {
            return Announcing.begin(call, "mailbox-wrong", "mailbox", out);
        }
        var mailbox = number.isEmpty() ? own(call, extension) : call.config().target(number) instanceof MailboxConfig found ? found : null;
        var answered = Routing.answer(call, out);
        var state = new Listening(answered, mailbox, Part.NUMBER, "", 0, List.of(), 0);
        if (mailbox != null) {
            return state.open(mailbox, out);
        }
        return number.isEmpty() ? state.say(Part.NUMBER, List.of("mailbox-number"), out) : Announcing.begin(answered, "mailbox-wrong", "mailbox", out);
    }

    /** Where the extension's own unanswered calls go, else a mailbox that counts it among its subscribers. */
    private static @Nullable MailboxConfig own(Call call, String number) {
        var extension = call.config().extension(number);
        if (extension != null
                && extension.noAnswer() instanceof Destination.ToMailbox(var box)
                && call.config().target(box) instanceof MailboxConfig mailbox) {
            return mailbox;
        }
        return call.config().targets().values().stream()
                .filter(MailboxConfig.class::isInstance)
                .map(MailboxConfig.class::cast)
                .filter(each -> each.subscribers().contains(number))
                .min(Comparator.comparing(MailboxConfig::number))
                .orElse(null);
    }

    /** Without a PIN the mailbox opens for its subscribers only. */
    private Listening open(MailboxConfig box, Effects out) {
        out.note(Kind.MENU, call.stage(), box.number(), "mailbox " + box.name() + " by phone");
        return new Listening(call, box, Part.WAITING, "", 0, List.of(), 0).check("", out);
    }

    private Listening check(String pin, Effects out) {
        var box = Objects.requireNonNull(mailbox);
        out.add(new Effect.CheckPin(box.number(), box.subscribers().contains(String.valueOf(call.caller().extension())), pin));
        return at(Part.WAITING).with(call.withNextTimer());
    }

    private Listening say(Part next, List<String> prompts, Effects out) {
        var said = at(next).with(call.withNextTimer());
        out.add(new Effect.Say(prompts, said.call().timer()));
        return said;
    }

    /** Keys that were pressed meanwhile count from now on. */
    CallState pinChecked(PinCheck result, World world, Effects out) {
        if (part != Part.WAITING || mailbox == null) {
            return this;
        }
        var next = at(part).judged(mailbox, result, out);
        for (char key : (result == PinCheck.OK ? "" : typed).toCharArray()) {
            next = next instanceof Listening listening ? listening.digit(key, world, out) : next;
        }
        return next;
    }

    private CallState judged(MailboxConfig mailbox, PinCheck result, Effects out) {
        return switch (result) {
            case OK -> {
                out.add(new Effect.FetchMessages(mailbox.number()));
                yield this;
            }
            case ASK -> say(Part.PIN, List.of("mailbox-pin"), out);
            case WRONG -> wrong(Part.PIN, "wrong PIN", "mailbox-pin", out);
            case LOCKED -> {
                out.note(Kind.MENU, call.stage(), mailbox.number(), "locked, or without a PIN for this caller");
                yield Announcing.begin(call, "mailbox-locked", "mailbox " + mailbox.number(), out);
            }
        };
    }

    private CallState wrong(Part again, String why, String ask, Effects out) {
        out.note(Kind.MENU, call.stage(), mailbox == null ? null : mailbox.number(), why);
        var counted = new Listening(call, mailbox, part, "", tries + 1, messages, index);
        return counted.tries() < MAX_TRIES
                ? counted.say(again, List.of("mailbox-wrong", ask), out)
                : Announcing.begin(call, "goodbye", "mailbox", out);
    }

    /** New ones first, each kind in the order they came. */
    CallState fetched(List<StoredMessage> found, Effects out) {
        if (part != Part.WAITING) {
            return this;
        }
        var order = new ArrayList<StoredMessage>(found.size());
        found.stream().filter(each -> !each.heard()).forEach(order::add);
        int fresh = order.size();
        found.stream().filter(StoredMessage::heard).forEach(order::add);
        var said = new ArrayList<>(List.of("mailbox-you-have"));
        if (order.isEmpty()) {
            said.add("mailbox-none");
        }
        counted(fresh, "mailbox-new-one", "mailbox-new-many", said);
        counted(order.size() - fresh, "mailbox-old-one", "mailbox-old-many", said);
        return new Listening(call, mailbox, part, "", 0, List.copyOf(order), -1).say(Part.COUNTS, said, out);
    }

    private static void counted(int number, String one, String many, List<String> said) {
        if (number > 0) {
            said.addAll(Spoken.count(number));
            said.add(number == 1 ? one : many);
        }
    }

    CallState digit(char key, World world, Effects out) {
        return switch (part) {
            case NUMBER, PIN -> key == '#' ? entered(out) : typed(key, world, out);
            case PLAYING, KEYS -> command(key, out);
            case COUNTS -> next(List.of(), out);
            case WAITING -> typed.length() < LONGEST_INPUT
                    ? new Listening(call, mailbox, part, typed + key, tries, messages, index)
                    : this;
        };
    }

    private CallState typed(char key, World world, Effects out) {
        out.add(new Effect.StopPlaying());
        var next = call.withNextTimer();
        out.add(new Effect.SetTimer(next.timer(), world.now() + NEXT_DIGIT_MILLIS));
        return new Listening(next, mailbox, part, typed.length() < LONGEST_INPUT ? typed + key : typed, tries, messages, index);
    }

    private CallState entered(Effects out) {
        if (part == Part.PIN) {
            return check(typed, out);
        }
        return call.config().target(typed) instanceof MailboxConfig box
                ? with(call.withNextTimer()).open(box, out)
                : wrong(Part.NUMBER, "no mailbox " + typed, "mailbox-number", out);
    }

    private CallState command(char key, Effects out) {
        var message = messages.get(index);
        return switch (key) {
            case '1' -> play(List.of(), out);
            case '2' -> {
                out.add(new Effect.MarkMessage(String.valueOf(boxNumber()), message.id(), false));
                yield next(List.of("mailbox-saved"), out);
            }
            case '3' -> {
                out.add(new Effect.MarkMessage(String.valueOf(boxNumber()), message.id(), true));
                out.note(Kind.MENU, call.stage(), boxNumber(), "a message was deleted by phone");
                yield next(List.of("mailbox-deleted"), out);
            }
            case '#' -> next(List.of(), out);
            default -> this;
        };
    }

    private @Nullable String boxNumber() {
        return mailbox == null ? null : mailbox.number();
    }

    private CallState next(List<String> said, Effects out) {
        var following = new Listening(call, mailbox, part, "", tries, messages, index + 1);
        if (following.index() < messages.size()) {
            return following.play(said, out);
        }
        return Announcing.begin(call, messages.isEmpty() ? "goodbye" : "mailbox-end", "mailbox " + boxNumber(), out);
    }

    private Listening play(List<String> before, Effects out) {
        var message = messages.get(index);
        var said = new ArrayList<>(before);
        said.add("mailbox-received");
        said.addAll(Spoken.moment(message.leftAt(), message.today()));
        var from = Spoken.number(message.from());
        if (!from.isEmpty()) {
            said.add("mailbox-from");
            said.addAll(from);
        }
        var playing = at(Part.PLAYING).with(call.withNextTimer());
        out.add(new Effect.PlayMessage(List.copyOf(said), message.file(), playing.call().timer()));
        return playing;
    }

    CallState played(int token, World world, Effects out) {
        if (token != call.timer()) {
            return this;
        }
        return switch (part) {
            case COUNTS -> next(List.of(), out);
            case PLAYING -> {
                out.add(new Effect.MarkMessage(String.valueOf(boxNumber()), messages.get(index).id(), false));
                yield say(Part.KEYS, List.of("mailbox-keys"), out);
            }
            case NUMBER, PIN, KEYS -> {
                var next = call.withNextTimer();
                out.add(new Effect.SetTimer(next.timer(), world.now() + (part == Part.KEYS ? KEY_MILLIS : NEXT_DIGIT_MILLIS)));
                yield with(next);
            }
            case WAITING -> this;
        };
    }

    CallState timedOut(Effects out) {
        return switch (part) {
            case NUMBER -> typed.isEmpty() ? wrong(Part.NUMBER, "nothing was pressed", "mailbox-number", out) : entered(out);
            case PIN -> typed.isEmpty() ? wrong(Part.PIN, "nothing was pressed", "mailbox-pin", out) : entered(out);
            case KEYS -> next(List.of(), out);
            case WAITING, COUNTS, PLAYING -> this;
        };
    }
}
