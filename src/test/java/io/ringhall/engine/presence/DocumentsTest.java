package io.ringhall.engine.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.presence.DialogEntry.Party;
import io.ringhall.engine.presence.DialogEntry.State;
import io.ringhall.engine.registrar.Binding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents are valid, and say what is so. */
class DocumentsTest {
    private static final Party SALES = new Party("sip:600@wire.test", "Sales");
    private static final Party ANN = new Party("sip:100@wire.test", "Ann \"A&B\" <x> \u0001\uD83D\uDE00");

    private static DialogEntry entry(String id, State state) {
        return new DialogEntry(id, "call<1>", "a", state == State.TRYING ? null : "b", false, state, SALES, ANN);
    }

    private static String write(EventPackage event, Schema schema, long version, @Nullable Snapshot told, Snapshot now) {
        var resource = new Resource("wire.test", event, "600");
        var document = Documents.write(resource, resource.uri(), version, told, now, 1_000_000);
        assertThat(document.type()).isEqualTo(event.type());
        schema.check(document.body());
        return new String(document.body(), StandardCharsets.UTF_8);
    }

    private static String dialogs(long version, @Nullable List<DialogEntry> told, List<DialogEntry> now) {
        return write(EventPackage.DIALOG, Schema.DIALOG_INFO, version, told == null ? null : new Snapshot.Dialogs(told), new Snapshot.Dialogs(now));
    }

    @Test
    void idleIsAFullDocumentWithoutDialogs() {
        assertThat(dialogs(0, null, List.of())).contains("version=\"0\"", "state=\"full\"", "entity=\"sip:600@wire.test\"").doesNotContain("<dialog ");
    }

    @Test
    void partialTellsWhatIsNewWhatIsDifferentAndWhatIsOver() {
        var text = dialogs(3, List.of(entry("same", State.EARLY), entry("gone", State.CONFIRMED), entry("moved", State.TRYING)),
                List.of(entry("same", State.EARLY), entry("moved", State.EARLY), entry("new", State.TRYING)));
        assertThat(text).contains("version=\"3\"", "state=\"partial\"").doesNotContain("id=\"same\"");
        assertThat(text).containsSubsequence("id=\"gone\"", "<state>terminated</state>", "id=\"moved\"", "<state>early</state>", "id=\"new\"", "<state>trying</state>");
    }

    @Test
    void tagsAreLeftOutUntilThereAreAny() {
        assertThat(dialogs(0, null, List.of(entry("d", State.TRYING)))).contains("local-tag=\"a\"").doesNotContain("remote-tag");
    }

    @Test
    void textFromPhonesIsEscapedAndWhatXmlCannotHoldIsLeftOut() {
        assertThat(dialogs(0, null, List.of(entry("d", State.EARLY))))
                .contains("display=\"Ann &quot;A&amp;B&quot; &lt;x&gt; \uD83D\uDE00\"", "call-id=\"call&lt;1&gt;\"");
    }

    @Test
    void documentIsBounded() {
        var many = IntStream.range(0, 500).mapToObj(i -> entry("d" + i, State.EARLY)).toList();
        assertThat(dialogs(0, null, many).split("<dialog ")).hasSize(DialogInfo.MAX_DIALOGS + 1);
    }

    @Test
    void presenceIsOpenWhenAPhoneIsThereAndNobodyIsToBeLeftAlone() {
        assertThat(presence(true, false, false, false)).contains("<basic>open</basic>").doesNotContain("rpid:on");
        assertThat(presence(true, true, false, false)).contains("<basic>open</basic>", "<rpid:on-the-phone/>");
        assertThat(presence(true, false, true, false)).contains("<basic>open</basic>", "Ringing");
        assertThat(presence(true, false, false, true)).contains("<basic>closed</basic>", "<rpid:busy/>");
        assertThat(presence(false, false, false, false)).contains("<basic>closed</basic>", "Offline");
    }

    private static String presence(boolean reachable, boolean onCall, boolean ringing, boolean doNotDisturb) {
        return write(EventPackage.PRESENCE, Schema.PIDF, 0, null, new Snapshot.Presence(reachable, onCall, ringing, doNotDisturb));
    }

    @Test
    void registrationsNameWhatIsGoneOnceMore() {
        var here = binding("sip:600@10.0.0.1", 1_060_000);
        var gone = binding("sip:600@10.0.0.2?x=&y", 1_600_000);
        var text = registrations(List.of(here, gone), List.of(here));
        assertThat(text).contains("state=\"active\"", "expires=\"60\"", "event=\"unregistered\"", "sip:600@10.0.0.2?x=&amp;y");
        assertThat(registrations(List.of(here), List.of())).contains("state=\"terminated\"");
        assertThat(registrations(List.of(), List.of())).contains("state=\"init\"");
        assertThat(registrations(List.of(binding("sip:600@10.0.0.1", 999_999)), List.of())).contains("event=\"expired\"");
    }

    private static String registrations(List<Binding> told, List<Binding> now) {
        return write(EventPackage.REG, Schema.REGINFO, 1, new Snapshot.Registrations(told), new Snapshot.Registrations(now));
    }

    private static Binding binding(String contact, long expiresAt) {
        return BindingSamples.binding(contact, expiresAt);
    }

    @Test
    void summaryCountsMessages() {
        var resource = new Resource("wire.test", EventPackage.MESSAGE_SUMMARY, "703");
        assertThat(new String(Documents.write(resource, resource.uri(), 0, null, new Snapshot.Messages(2, 8), 0).body(), StandardCharsets.UTF_8))
                .isEqualTo("Messages-Waiting: yes\r\nMessage-Account: sip:703@wire.test\r\nVoice-Message: 2/8 (0/0)\r\n");
        assertThat(new String(Documents.write(resource, resource.uri(), 0, null, new Snapshot.Messages(0, 8), 0).body(), StandardCharsets.UTF_8))
                .startsWith("Messages-Waiting: no\r\n");
    }
}
