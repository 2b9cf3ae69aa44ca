package io.ringhall.fuzz;

import io.ringhall.engine.presence.Accepts;
import io.ringhall.engine.presence.DialogEntry;
import io.ringhall.engine.presence.DialogEntry.Party;
import io.ringhall.engine.presence.DialogEntry.State;
import io.ringhall.engine.presence.Documents;
import io.ringhall.engine.presence.Durations;
import io.ringhall.engine.presence.EventHeader;
import io.ringhall.engine.presence.EventPackage;
import io.ringhall.engine.presence.Resource;
import io.ringhall.engine.presence.Schema;
import io.ringhall.engine.presence.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a watcher sends is read, and whatever phones are called and send as names and tags, a dialog-info document stays valid. */
public final class WatcherFuzz {
    private static final Resource LAMP = new Resource("a.example", EventPackage.DIALOG, "600");

    private WatcherFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        asHeaders(new String(input, StandardCharsets.ISO_8859_1));
        asNames(new String(input, StandardCharsets.UTF_8));
        asNames(new String(input, StandardCharsets.UTF_16BE));
    }

    private static void asHeaders(String text) {
        var header = EventHeader.parse(text);
        if (header != null && EventPackage.of(header) != null && !header.equals(EventHeader.parse(header.toString()))) {
            throw new AssertionError("a NOTIFY would carry another Event than its SUBSCRIBE: " + header);
        }
        Accepts.type(List.of(text), "application/dialog-info+xml");
        int seconds = Durations.granted(text);
        if (!Durations.tooBrief(seconds) && seconds != 0 && (seconds < Durations.MIN || seconds > Durations.MAX)) {
            throw new AssertionError("granted " + seconds);
        }
    }

    private static void asNames(String text) {
        var parts = text.split("\n", 4);
        var party = new Party("sip:600@a.example", parts[0]);
        var entry = new DialogEntry(
                part(parts, 1), part(parts, 2), part(parts, 3), null, text.length() % 2 == 0, State.values()[text.length() % 4], party, Party.ANONYMOUS);
        var dialogs = new Snapshot.Dialogs(List.of(entry));
        Schema.DIALOG_INFO.check(Documents.write(LAMP, LAMP.uri(), 0, null, dialogs, 0).body());
        Schema.DIALOG_INFO.check(Documents.write(LAMP, LAMP.uri(), 1, dialogs, new Snapshot.Dialogs(List.of()), 0).body());
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }
}
