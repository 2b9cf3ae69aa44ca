package io.ringhall.ui.ringgroup;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.ui.ringgroup.BoardModel.Place;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.PresenceDot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the board's cards: what they say, what can be done with them, and by which key. */
final class BoardCards {
    private final BoardActions board;
    private final CardMenu menu;
    private DirectoryPage directory = DirectoryPage.empty();
    private Map<String, ExtensionPresence.State> states = new HashMap<>();
    private boolean writable;

    BoardCards(BoardActions board, CardMenu menu) {
        this.board = board;
        this.menu = menu;
    }

    void know(DirectoryPage page, Map<String, ExtensionPresence.State> presence, boolean mayWrite) {
        directory = page;
        states = presence;
        writable = mayWrite;
    }

    void know(ExtensionPresence presence) {
        states.put(presence.number(), presence.state());
    }

    DirectoryPage directory() {
        return directory;
    }

    boolean writable() {
        return writable;
    }

    BoardCard palette(DestinationChoice choice, BoardModel model) {
        var destination = choice.destination();
        var rings = destination.kind() == DestinationData.Kind.EXTENSION;
        var id = "palette-" + choice.number();
        var card = rings
                ? new BoardCard(id, choice.number(), choice.name(), choice.number(), dot(choice.number()))
                : new BoardCard(id, choice);
        card.setClassName("used", rings && model.uses(choice.number()));
        card.draggable(new Dragged.FromPalette(destination));
        var actions = new ArrayList<CardAction>();
        for (int stage = 0; rings && stage < RingGroupData.MAX_STAGES; stage++) {
            int target = stage;
            var key = String.valueOf(stage + 1);
            actions.add(CardAction.of(
                    "Add to stage " + key, key, key, () -> board.add(MemberData.extension(choice.number()), target)));
        }
        actions.add(CardAction.of("Use as Final", "f", "F", () -> board.finalDestination(destination)));
        return card.actions(actions, menu);
    }

    BoardCard member(Place place, StageData stage) {
        var member = stage.members().get(place.index());
        var extension = member.extension();
        var number = BoardModel.name(member);
        var card = new BoardCard(
                "stage-" + (place.stage() + 1) + "-member-" + number,
                number,
                extension == null ? "Outside number, by a trunk" : directory.nameOf(extension),
                extension,
                extension == null ? PresenceDot.external() : dot(extension));
        card.setClassName("disabled", !member.enabled());
        var note = note(member);
        if (!note.isEmpty()) {
            card.note(note);
        }
        if (!writable) {
            return card;
        }
        card.draggable(new Dragged.FromStage(place));
        return card.actions(actions(place, member, stage.members().size()), menu);
    }

    private List<CardAction> actions(Place place, MemberData member, int members) {
        var actions = new ArrayList<CardAction>();
        for (int stage = 0; stage < RingGroupData.MAX_STAGES; stage++) {
            int target = stage;
            if (stage != place.stage()) {
                var key = String.valueOf(stage + 1);
                actions.add(CardAction.of(
                        "Move to stage " + key, key, key, () -> board.move(place, target, Integer.MAX_VALUE)));
            }
        }
        if (place.index() > 0) {
            actions.add(CardAction.of("Move up", "ArrowUp", "↑", () -> board.move(place, place.stage(), place.index() - 1)));
        }
        if (place.index() < members - 1) {
            actions.add(CardAction.of("Move down", "ArrowDown", "↓", () -> board.move(place, place.stage(), place.index() + 2)));
        }
        if (place.stage() > 0) {
            actions.add(CardAction.of(
                    "To the stage before", "ArrowLeft", "←", () -> board.move(place, place.stage() - 1, Integer.MAX_VALUE)));
        }
        if (place.stage() < RingGroupData.MAX_STAGES - 1) {
            actions.add(CardAction.of(
                    "To the stage after", "ArrowRight", "→", () -> board.move(place, place.stage() + 1, Integer.MAX_VALUE)));
        }
        actions.add(CardAction.of("Timing…", "t", "T", () -> board.timing(place)));
        var name = BoardModel.name(member);
        actions.add(CardAction.of(
                member.enabled() ? "Pause" : "Resume",
                "p",
                "P",
                () -> board.change(
                        place, member.withEnabled(!member.enabled()), name + (member.enabled() ? " paused" : " rings again"))));
        actions.add(CardAction.danger("Remove", "Delete", "Del", () -> board.remove(place)));
        return actions;
    }

    private static String note(MemberData member) {
        return Stream.of(
                        member.enabled() ? "" : "paused",
                        member.delaySeconds() > 0 ? "after " + member.delaySeconds() + " s" : "",
                        member.ringSeconds() > 0 ? "for " + member.ringSeconds() + " s" : "",
                        member.confirms() ? "presses 1" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private PresenceDot dot(String extension) {
        return new PresenceDot(states.getOrDefault(extension, ExtensionPresence.State.OFFLINE));
    }
}
