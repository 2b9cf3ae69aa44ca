package io.ringhall.engine.call;

import static io.ringhall.engine.call.Fixture.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.MenuConfig;
import io.ringhall.engine.config.MenuRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys, direct dialling and what happens without them (behaviour.md §5, IVR). */
class InMenuTest {
    private static final Destination BOX = new Destination.ToMailbox("703");

    private final VirtualWorld world = new VirtualWorld().registered("100", "101", "102", "203");

    private static MenuRules rules(List<String> allowed, List<String> excluded, Destination timedOut, Destination wrong, boolean bargeIn) {
        return new MenuRules(true, allowed, excluded, 3, timedOut, wrong, bargeIn);
    }

    private static MenuRules dialling() {
        return rules(List.of(), List.of(), new Destination.Nowhere(), new Destination.Nowhere(), true);
    }

    private Rehearsal menu(MenuRules rules, int repeats) {
        var keys = Map.<Character, Destination>of('1', new Destination.ToQueue("702"), '9', BOX);
        return new Rehearsal(world, tenant(new MenuConfig("701", "Main", "ivr-greeting", keys, 5, repeats, rules)), "701");
    }

    private static Rehearsal press(Rehearsal call, String keys) {
        for (char key : keys.toCharArray()) {
            call.on(new CallEvent.Digit(key));
        }
        return call;
    }

    @Test
    void aKeyThatNothingCanFollowLeadsOnAtOnce() {
        assertThat(press(menu(dialling(), 3), "9").state).isInstanceOf(Leaving.class);
    }

    @Test
    void aKeyThatBeginsAnExtensionWaitsForTheNextDigitThenCounts() {
        var call = press(menu(dialling(), 3), "1");
        assertThat(call.state).isInstanceOf(InMenu.class);
        long before = world.now;
        call.untilTimer();
        assertThat(world.now - before).isEqualTo(3_000);
        assertThat(call.state).isInstanceOf(Queued.class);
    }

    @Test
    void anExtensionIsReachedWithItsLastDigit() {
        assertThat(press(menu(dialling(), 3), "203").dialledNow()).containsExactly("203");
    }

    @Test
    void poundEndsWhatWasTyped() {
        assertThat(press(menu(dialling(), 3), "1#").state).isInstanceOf(Queued.class);
    }

    @Test
    void excludedAndNotAllowedExtensionsAreNotReached() {
        var call = press(menu(rules(List.of("10*"), List.of("102"), BOX, BOX, true), 1), "203");
        assertThat(call.count(Effect.Dial.class)).isZero();
        var excluded = press(menu(rules(List.of("10*"), List.of("102"), BOX, BOX, true), 1), "102");
        assertThat(excluded.count(Effect.Dial.class)).isZero();
        assertThat(press(menu(rules(List.of("10*"), List.of("102"), BOX, BOX, true), 1), "101").dialledNow()).containsExactly("101");
    }

    @Test
    void withoutDirectDialingNothingIsWaitedFor() {
        assertThat(press(menu(MenuRules.KEYS_ONLY, 3), "1").state).isInstanceOf(Queued.class);
    }

    @Test
    void wrongInputIsSaidAndTheGreetingPlaysAgainUntilItLeadsElsewhere() {
        var call = press(menu(rules(List.of(), List.of(), new Destination.Nowhere(), BOX, true), 2), "7");
        assertThat(call.now(Effect.Say.class)).singleElement()
                .isInstanceOfSatisfying(Effect.Say.class, it -> assertThat(it.prompts()).containsExactly("ivr-wrong", "ivr-greeting"));
        press(call, "7");
        assertThat(call.state).isInstanceOf(Leaving.class);
        call.noted("701", "wrong input: to mailbox 703");
    }

    @Test
    void whoPressesNothingHearsTheGreetingAgainAndGoesWhereTheMenuSays() {
        var call = menu(rules(List.of(), List.of(), BOX, new Destination.Nowhere(), true), 2);
        for (int round = 1; round <= 2; round++) {
            call.on(new CallEvent.Played(call.state.call().timer()));
            call.untilTimer();
        }
        assertThat(call.state).isInstanceOf(Leaving.class);
        call.noted("701", "nothing was pressed: to mailbox 703");
    }

    @Test
    void withoutBargeInKeysCountOnlyAfterTheGreeting() {
        var call = press(menu(rules(List.of(), List.of(), BOX, BOX, false), 3), "9");
        assertThat(call.state).isInstanceOfSatisfying(InMenu.class, it -> assertThat(it.greeting()).isTrue());
        call.on(new CallEvent.Played(call.state.call().timer()));
        assertThat(press(call, "9").state).isInstanceOf(Leaving.class);
    }
}
