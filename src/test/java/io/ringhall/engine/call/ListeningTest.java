package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.report.PinCheck;
import io.ringhall.engine.report.StoredMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mailbox by phone (behaviour.md §5, *97). */
class ListeningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final StoredMessage OLD =
            new StoredMessage("m1", "+4930", LocalDateTime.of(2026, 2, 3, 9, 5), TODAY, true, "/m1.wav");
    private static final StoredMessage NEW =
            new StoredMessage("m2", "101", LocalDateTime.of(2026, 3, 14, 15, 20), TODAY, false, "/m2.wav");

    private final VirtualWorld world = new VirtualWorld();

    private Rehearsal call(String dialled) {
        var box = new MailboxConfig("703", "General", "mailbox-greeting", 60, List.of("101"));
        return new Rehearsal(world, tenant(box), dialled, new Caller("101", "Ann", "101", false));
    }

    private static Rehearsal press(Rehearsal call, String keys) {
        for (char key : keys.toCharArray()) {
            call.on(new CallEvent.Digit(key));
        }
        return call;
    }

    private static Rehearsal over(Rehearsal call) {
        return call.on(new CallEvent.Played(call.state.call().timer()));
    }

    private static List<String> said(Rehearsal call) {
        return call.last.stream()
                .filter(e -> e instanceof Effect.Say || e instanceof Effect.PlayMessage)
                .findFirst()
                .map(e -> e instanceof Effect.Say say ? say.prompts() : ((Effect.PlayMessage) e).before())
                .orElseThrow();
    }

    private Rehearsal open(StoredMessage... messages) {
        var call = call("*97").on(new CallEvent.PinChecked(PinCheck.ASK));
        press(call, "1234#");
        assertThat(call.now(Effect.CheckPin.class)).containsExactly(new Effect.CheckPin("703", true, "1234"));
        return call.on(new CallEvent.PinChecked(PinCheck.OK)).on(new CallEvent.MessagesFetched(List.of(messages)));
    }

    @Test
    void theOwnMailboxIsTheOneThatCountsTheCallerAmongItsSubscribers() {
        assertThat(call("*97").all).contains(new Effect.CheckPin("703", true, ""));
        assertThat(call("*97703").all).contains(new Effect.CheckPin("703", true, ""));
    }

    @Test
    void theCallerHearsHowManyThereAreThenTheNewOnesFirstWithTheirTime() {
        var call = open(OLD, NEW);
        assertThat(said(call)).containsExactly("mailbox-you-have", "digit-1", "mailbox-new-one", "digit-1", "mailbox-old-one");
        over(call);
        assertThat(said(call)).containsExactly(
                "mailbox-received", "time-today", "time-at", "number-15", "number-20", "mailbox-from", "digit-1", "digit-0", "digit-1");
        over(call);
        assertThat(call.last).contains(new Effect.MarkMessage("703", "m2", false));
        assertThat(said(call)).containsExactly("mailbox-keys");
        press(call, "3");
        assertThat(call.last).contains(new Effect.MarkMessage("703", "m2", true));
        assertThat(said(call)).startsWith("mailbox-deleted", "mailbox-received", "month-2", "digit-3", "time-at", "digit-9", "time-oh", "digit-5");
        press(call, "#");
        assertThat(call.all).anyMatch(e -> e instanceof Effect.Play play && play.prompt().equals("mailbox-end"));
    }

    @Test
    void oneRepeatsAndTwoSaves() {
        var call = over(open(NEW, OLD));
        press(call, "1");
        assertThat(call.now(Effect.PlayMessage.class)).singleElement()
                .isInstanceOfSatisfying(Effect.PlayMessage.class, it -> assertThat(it.file()).isEqualTo("/m2.wav"));
        press(call, "2");
        assertThat(call.last).contains(new Effect.MarkMessage("703", "m2", false));
        assertThat(said(call)).startsWith("mailbox-saved");
    }

    @Test
    void anEmptyMailboxSaysSo() {
        assertThat(said(open())).containsExactly("mailbox-you-have", "mailbox-none");
    }

    @Test
    void aWrongPinIsAskedForThreeTimesAndALockedMailboxSaysSo() {
        var call = call("*97").on(new CallEvent.PinChecked(PinCheck.ASK));
        for (int i = 0; i < 3; i++) {
            press(call, "9999#").on(new CallEvent.PinChecked(PinCheck.WRONG));
        }
        assertThat(call.all).anyMatch(e -> e instanceof Effect.Play play && play.prompt().equals("goodbye"));
        var locked = call("*97").on(new CallEvent.PinChecked(PinCheck.LOCKED));
        assertThat(locked.all).anyMatch(e -> e instanceof Effect.Play play && play.prompt().equals("mailbox-locked"));
    }

    @Test
    void keysPressedWhileThePinIsCheckedAreNotLost() {
        var call = press(call("*97"), "1111#2468#");
        call.on(new CallEvent.PinChecked(PinCheck.ASK));
        assertThat(call.now(Effect.CheckPin.class)).containsExactly(new Effect.CheckPin("703", true, "1111"));
        call.on(new CallEvent.PinChecked(PinCheck.WRONG));
        assertThat(call.now(Effect.CheckPin.class)).containsExactly(new Effect.CheckPin("703", true, "2468"));
        call.on(new CallEvent.PinChecked(PinCheck.OK));
        assertThat(call.last).containsExactly(new Effect.FetchMessages("703"));
    }

    @Test
    void thePinIsNotInTheTrace() {
        assertThat(open(NEW).all).noneMatch(e -> e instanceof Effect.Note note && note.detail().contains("1234"));
    }

    @Test
    void thePrefixLeadsStraightToAMailboxAndNowhereElse() {
        assertThat(call("8703").state).isInstanceOf(Leaving.class);
        assertThat(call("8101").all).anyMatch(e -> e instanceof Effect.Reject);
    }

    @Test
    void withoutAMailboxOfTheirOwnCallersAreAskedForItsNumber() {
        var call = new Rehearsal(world, tenant(), "*97", new Caller("102", "Bob", "102", false));
        assertThat(call.all).contains(new Effect.Say(List.of("mailbox-number"), call.state.call().timer()));
        press(call, "703#");
        assertThat(call.now(Effect.CheckPin.class)).containsExactly(new Effect.CheckPin("703", false, ""));
    }
}
