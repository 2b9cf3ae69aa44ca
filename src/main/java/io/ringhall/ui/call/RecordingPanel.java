package io.ringhall.ui.call;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import io.ringhall.calls.Recording;
import io.ringhall.calls.RecordingUse;
import io.ringhall.calls.Recordings;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.SoundFile;
import io.ringhall.ui.shared.WallClock;
import java.util.List;

/** A call's recording: its shape, in which a click seeks, a player, and who has listened. */
final class RecordingPanel {
    /** Keyboards and screen readers use the player's own slider; the picture is for mouse and finger. */
    private static final String SEEK = """
            const wave = this.querySelector('.wave'), audio = this.querySelector('audio');
            audio.addEventListener('timeupdate', () =>
                wave.style.setProperty('--played', audio.duration ? 100 * audio.currentTime / audio.duration + '%' : '0%'));
            wave.addEventListener('click', event => {
                const box = wave.getBoundingClientRect(), at = (event.clientX - box.left) / box.width;
                const go = () => { audio.currentTime = at * audio.duration; audio.play(); };
                if (audio.readyState > 0) { go(); return; }
                audio.addEventListener('loadedmetadata', go, {once: true});
                audio.preload = 'metadata';
                audio.load();
            });""";

    private RecordingPanel() {}

    static Panel of(Recording recording, Recordings recordings, TenantAccess access, String username, WallClock clock) {
        var player = new Div(wave(recording));
        player.addClassName("rh-recording");
        player.getElement().setAttribute("data-testid", "recording");
        player.getElement().appendChild(audio(recording, recordings, access, username));
        player.getElement().executeJs(SEEK);
        var facts = new Span(WallClock.span(recording.length())
                + (recording.complete() ? "" : " · it breaks off: the disk was full, or the system was stopped"));
        facts.addClassNames("rh-muted", "rh-small");
        var download = new Anchor();
        download.setText("Download");
        download.getElement().setAttribute("download", "call-" + recording.startedAt().toString().replace(':', '-') + ".wav");
        download.getElement()
                .setAttribute("href", new SoundFile(
                        () -> recordings.open(access, recording.id(), username, RecordingUse.What.DOWNLOADED)));
        download.getElement().setAttribute("data-testid", "recording-download");
        var below = new Div(facts, download);
        below.addClassName("rh-recording-foot");
        return new Panel("Recording", "The caller above, the agent below. A click in the picture plays from there.")
                .with(player, below, uses(recordings.uses(access, recording.id()), clock));
    }

    private static Element audio(Recording recording, Recordings recordings, TenantAccess access, String username) {
        var audio = new Element("audio");
        audio.setAttribute("controls", true);
        audio.setAttribute("preload", "none");
        audio.setAttribute("aria-label", "Recording of the call from " + recording.from());
        audio.setAttribute("src", new SoundFile(
                () -> recordings.open(access, recording.id(), username, RecordingUse.What.LISTENED)));
        return audio;
    }

    private static Div wave(Recording recording) {
        var channels = recording.peaks().split("/", -1);
        var picture = new Svg(WaveformDrawing.svg(channels[0], channels.length > 1 ? channels[1] : ""));
        var wave = new Div(picture);
        wave.addClassName("wave");
        wave.getElement().setAttribute("aria-hidden", "true");
        wave.getElement().setAttribute("data-testid", "recording-wave");
        return wave;
    }

    private static Details uses(List<RecordingUse> uses, WallClock clock) {
        var list = new UnorderedList();
        uses.forEach(use -> list.add(new ListItem(clock.full(use.at()) + " · " + use.username() + " "
                + switch (use.what()) {
                    case LISTENED -> "listened";
                    case DOWNLOADED -> "downloaded it";
                    case DELETED -> "deleted it";
                })));
        var details = new Details(uses.isEmpty() ? "Nobody has listened yet" : "Who has listened", list);
        details.getElement().setAttribute("data-testid", "recording-uses");
        return details;
    }
}
