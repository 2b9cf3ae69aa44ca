package io.ringhall.engine.wire;

import static io.ringhall.engine.wire.WireHouse.group;
import static io.ringhall.engine.wire.WireHouse.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.sip.message.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6665 as a watching phone sees it. */
class SubscriptionOnTheWireTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void firstNotifyComesAtOnceWithTheFullState(int loops) {
        try (var house = new WireHouse(loops)) {
            var phone = house.registered("101");
            var watching = new Watching(phone, "reg;id=7", "101", 600, "Accept: application/reginfo+xml\n");
            var ok = watching.established();
            assertThat(ok.header(Header.EXPIRES)).isEqualTo("600");
            var first = watching.notified();
            assertThat(first.header(Header.EVENT)).isEqualTo("reg;id=7");
            assertThat(first.header(Header.SUBSCRIPTION_STATE)).isEqualTo("active;expires=600");
            assertThat(first.contentType()).isEqualTo("application/reginfo+xml");
            assertThat(Watching.body(first)).contains("state=\"full\"", "sip:101@127.0.0.1:" + phone.port(), "version=\"0\"");
            assertThat(house.engine.subscriptions()).singleElement().satisfies(each -> {
                assertThat(each.watcher()).isEqualTo("101");
                assertThat(each.event()).isEqualTo("reg");
                assertThat(each.expiresAt()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void changeIsToldByOneNotify(int loops) {
        try (var house = new WireHouse(loops)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            assertThat(watching.body()).contains("state=\"init\"");
            var other = house.registered("101");
            assertThat(watching.body()).contains("version=\"1\"", "state=\"active\"", "sip:101@127.0.0.1:" + other.port());
        }
    }

    @Test
    void whatChangesWhileANotifyIsOnItsWayBecomesOneMore() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            var first = watching.unanswered();
            house.registered("101");
            var last = house.registered("101");
            assertThat(watching.heardNotifies()).isOne();
            phone.answer(first, 200, "", "");
            assertThat(watching.body()).contains("version=\"1\"", "sip:101@127.0.0.1:" + last.port());
            assertThat(watching.heardNotifies()).isEqualTo(2);
        }
    }

    @Test
    void refreshIsAnsweredWithTheStateAgain() {
        try (var house = new WireHouse(1)) {
            var watching = Watching.of(house.phone("101"), "reg", "101");
            watching.notified();
            watching.again(120);
            assertThat(watching.response(200).header(Header.EXPIRES)).isEqualTo("120");
            assertThat(watching.notified().header(Header.SUBSCRIPTION_STATE)).isEqualTo("active;expires=120");
        }
    }

    @Test
    void whoUnsubscribesGetsALastNotifyAndNothingAfterwards() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            watching.notified();
            watching.again(0);
            watching.response(200);
            assertThat(watching.notified().header(Header.SUBSCRIPTION_STATE)).isEqualTo("terminated;reason=timeout");
            house.registered("101");
            assertThat(watching.heardNotifies()).isEqualTo(2);
            assertThat(house.engine.subscriptions()).isEmpty();
            watching.again(600);
            watching.response(481);
        }
    }

    @Test
    void whoLeavesWhileANotifyIsOnItsWayGetsTheLastOneAfterIt() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            var first = watching.unanswered();
            watching.again(0);
            watching.response(200);
            assertThat(watching.heardNotifies()).isOne();
            phone.answer(first, 200, "", "");
            assertThat(watching.notified().header(Header.SUBSCRIPTION_STATE)).startsWith("terminated");
            watching.again(600);
            watching.response(481);
        }
    }

    @Test
    void anotherEventAnotherMethodAndAnotherCallIdDoNotFitTheDialog() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            watching.notified();
            assertThat(watching.inDialog("SUBSCRIBE", "Event: dialog\n", true).status()).isEqualTo(489);
            assertThat(watching.inDialog("SUBSCRIBE", "Event: reg;id=2\n", true).status()).isEqualTo(489);
            assertThat(watching.inDialog("MESSAGE", "Event: reg\n", true).status()).isEqualTo(405);
            assertThat(watching.inDialog("SUBSCRIBE", "Event: reg\n", false).status()).isEqualTo(481);
            assertThat(house.engine.subscriptions()).hasSize(1);
        }
    }

    @Test
    void anExtensionHasABoundedNumberOfSubscriptions() {
        try (var house = new WireHouse(2)) {
            var phone = house.phone("101");
            for (int i = 0; i < 200; i++) {
                Watching.of(phone, "reg", "101").notified();
            }
            new Watching(phone, "reg", "101", 600, "").response(403);
            assertThat(house.engine.subscriptions()).hasSize(200);
            Watching.of(house.phone("102"), "reg", "102").notified();
        }
    }

    @Test
    void fetchGetsTheStateOnce() {
        try (var house = new WireHouse(1)) {
            var watching = new Watching(house.registered("101"), "reg", "101", 0, "");
            assertThat(watching.established().header(Header.EXPIRES)).isEqualTo("0");
            var only = watching.notified();
            assertThat(only.header(Header.SUBSCRIPTION_STATE)).startsWith("terminated");
            assertThat(Watching.body(only)).contains("state=\"active\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"481,", "404,", "500,", "481,Retry-After: 1"})
    void watcherThatRefusesANotifyWatchesNoMore(int status, String extra) {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            phone.answer(watching.unanswered(), status, extra == null ? "" : extra, "");
            phone.settle();
            assertThat(house.engine.subscriptions()).isEmpty();
        }
    }

    @Test
    void watcherThatAsksForPatienceIsToldTheFullStateLater() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var watching = Watching.of(phone, "reg", "101");
            phone.answer(watching.unanswered(), 503, "Retry-After: 1", "");
            assertThat(watching.body()).contains("state=\"init\"");
        }
    }

    @Test
    void repeatedNotifyIsTheSameOne() {
        try (var house = new WireHouse(1)) {
            var phone = house.phone("101");
            var first = Watching.of(phone, "reg", "101").unanswered();
            var repeated = phone.request("NOTIFY");
            assertThat(repeated.cseq()).isEqualTo(first.cseq());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "conference,      101, 489",
        "reg,             999, 404",
        "reg,             102, 403",
        "reg,             600, 404",
    })
    void refusals(String event, String target, int status) {
        try (var house = new WireHouse(1)) {
            var answer = new Watching(house.phone("101"), event, target, 600, "").response(status);
            assertThat(answer.header(Header.ALLOW_EVENTS) != null).isEqualTo(status == 489);
        }
    }

    @Test
    void tooBriefAndUnfitAskersLearnWhatWouldDo() {
        try (var house = new WireHouse(1)) {
            assertThat(new Watching(house.phone("101"), "reg", "101", 30, "").response(423).header(Header.MIN_EXPIRES)).isEqualTo("60");
            new Watching(house.phone("101"), "reg", "101", 600, "Accept: application/sdp\n").response(406);
            assertThat(new Watching(house.phone("101"), "reg", "101", 90_000, "").established().header(Header.EXPIRES)).isEqualTo("3600");
            var watching = Watching.of(house.phone("101"), "reg", "101");
            watching.notified();
            watching.again(5);
            watching.response(423);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void watcherWhoseConnectionBrokeIsToldOverTheOneItRegisteredBy(int loops) {
        try (var house = new WireHouse(loops)) {
            var before = house.tcpPhone("101");
            before.register();
            var watching = Watching.of(before, "presence", "102");
            watching.notified();
            before.settle();
            before.close();
            var after = house.tcpPhone("101");
            after.register();
            house.registered("102");
            var notify = after.request("NOTIFY");
            assertThat(Watching.body(notify)).contains("<basic>open</basic>");
            after.answer(notify, 200, "", "");
            after.settle();
            assertThat(house.engine.subscriptions()).hasSize(1);
        }
    }

    @Test
    void watcherThatIsGoneIsForgotten() {
        try (var house = new WireHouse(1)) {
            var gone = house.tcpPhone("101");
            var watching = Watching.of(gone, "presence", "102");
            watching.notified();
            gone.settle();
            gone.close();
            var other = house.registered("102");
            Wait.until(() -> house.engine.subscriptions().isEmpty());
            other.settle();
        }
    }

    @Test
    void newConfigurationEndsWhatIsNoLongerAllowedAndTellsWhoWantsToBeLeftAlone() {
        try (var house = new WireHouse(2, group(stage(1, 30, "101", "102")), new MailboxConfig("703", "Box", "greeting", 60))) {
            house.messages.counts.put("703", new int[] {1, 1});
            var phone = house.phone("101");
            var lamp = Watching.of(phone, "dialog", "600");
            var messages = Watching.of(phone, "message-summary", "703");
            var presence = Watching.of(phone, "presence", "102");
            lamp.notified();
            messages.notified();
            presence.notified();
            house.publish(group(stage(1, 30, "102")), new MailboxConfig("703", "Box", "greeting", 60), new ExtensionConfig(
                    "102", "Bob", new Ha1("", ""), true, true, true, 20, new Destination.Nowhere()));
            assertThat(lamp.notified().header(Header.SUBSCRIPTION_STATE)).isEqualTo("terminated;reason=rejected");
            assertThat(presence.body()).contains("<rpid:busy/>");
            assertThat(messages.heardNotifies()).isOne();
            assertThat(house.engine.subscriptions()).hasSize(2);
        }
    }

    @Test
    void numberThatMeansSomethingElseNowIsToBeSubscribedAgain() {
        var bob = new ExtensionConfig("101", "Bob", Watching.secret("101"), true, false, true, 20, new Destination.ToMailbox("703"));
        var box = new MailboxConfig("703", "Box", "greeting", 60);
        var other = new MailboxConfig("704", "Other", "greeting", 60);
        try (var house = new WireHouse(1, bob, box, other)) {
            house.messages.counts.put("703", new int[] {1, 1});
            house.messages.counts.put("704", new int[] {2, 2});
            var phone = house.phone("101");
            var messages = Watching.of(phone, "message-summary", "101");
            assertThat(messages.body()).contains("sip:703@wire.test");
            house.publish(new ExtensionConfig("101", "Bob", Watching.secret("101"), true, false, true, 20, new Destination.ToMailbox("704")), box, other);
            assertThat(messages.notified().header(Header.SUBSCRIPTION_STATE)).isEqualTo("terminated;reason=deactivated");
            assertThat(Watching.of(phone, "message-summary", "101").body()).contains("sip:704@wire.test");
        }
    }

    @Test
    void watcherWhoseExtensionIsGoneIsToldSo() {
        try (var house = new WireHouse(1)) {
            var watching = Watching.of(house.phone("101"), "reg", "101");
            watching.notified();
            house.engine.apply(EngineConfig.EMPTY);
            assertThat(watching.notified().header(Header.SUBSCRIPTION_STATE)).isEqualTo("terminated;reason=noresource");
        }
    }
}
