package io.ringhall.ui.ringgroup;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stage board shows and how it changes: always three stages, and a Final. Stages count from 0 here; people count from
 * 1. A value: every change gives a new board, so going back is keeping the old one.
 */
record BoardModel(List<StageData> stages, @Nullable DestinationData finalDestination) {
    /** Where a drop names a stage: the Final column. */
    static final int FINAL = -1;

    /** A board after a change. @param say what happened, for a screen reader @param focus where the member is now */
    record Move(BoardModel board, String say, @Nullable Place focus) {
        static Move refused(BoardModel board, String why) {
            return new Move(board, why, null);
        }

        boolean changed(BoardModel before) {
            return !board.equals(before);
        }
    }

    /** A member's place. */
    record Place(int stage, int index) {}

    BoardModel {
        var three = new ArrayList<>(stages);
        while (three.size() < RingGroupData.MAX_STAGES) {
            three.add(StageData.of());
        }
        stages = List.copyOf(three);
    }

    static BoardModel of(RingGroupData group) {
        return new BoardModel(group.stages(), group.finalDestination());
    }

    /** The group with this board. Empty stages at the end are left out, those between stay, so that positions in messages hold. */
    RingGroupData applyTo(RingGroupData group) {
        int used = stages.size();
        while (used > 0 && stages.get(used - 1).members().isEmpty()) {
            used--;
        }
        return group.withStages(stages.subList(0, used)).withFinal(finalDestination);
    }

    Move add(MemberData member, int stage, int index) {
        if (holds(stage, member)) {
            return Move.refused(this, name(member) + " is already in stage " + (stage + 1));
        }
        var members = new ArrayList<>(stages.get(stage).members());
        int at = Math.clamp(index, 0, members.size());
        members.add(at, member);
        return new Move(
                with(stage, members), name(member) + " added to stage " + (stage + 1) + ", position " + (at + 1), new Place(stage, at));
    }

    Move append(MemberData member, int stage) {
        return add(member, stage, Integer.MAX_VALUE);
    }

    /** @param index position in the target stage as it looks before the move; beyond its end means last */
    Move move(Place from, int stage, int index) {
        var member = member(from);
        if (from.stage() == stage) {
            return reorder(from, index);
        }
        if (holds(stage, member)) {
            return Move.refused(this, name(member) + " is already in stage " + (stage + 1));
        }
        var added = remove(from).board().add(member, stage, index);
        return new Move(
                added.board(), name(member) + " moved to stage " + (stage + 1) + ", position " + (place(added) + 1), added.focus());
    }

    Move remove(Place place) {
        var members = new ArrayList<>(stages.get(place.stage()).members());
        var gone = members.remove(place.index());
        return new Move(with(place.stage(), members), name(gone) + " removed from stage " + (place.stage() + 1), null);
    }

    Move replace(Place place, MemberData member, String say) {
        var members = new ArrayList<>(stages.get(place.stage()).members());
        members.set(place.index(), member);
        return new Move(with(place.stage(), members), say, place);
    }

    BoardModel withStage(int stage, StageData data) {
        var changed = new ArrayList<>(stages);
        changed.set(stage, data);
        return new BoardModel(changed, finalDestination);
    }

    BoardModel withFinal(@Nullable DestinationData destination) {
        return new BoardModel(stages, destination);
    }

    MemberData member(Place place) {
        return stages.get(place.stage()).members().get(place.index());
    }

    /** In any stage. */
    boolean uses(String extension) {
        return stages.stream().flatMap(stage -> stage.members().stream()).anyMatch(it -> extension.equals(it.extension()));
    }

    static String name(MemberData member) {
        return member.extension() != null ? member.extension() : String.valueOf(member.external());
    }

    private Move reorder(Place from, int index) {
        var members = new ArrayList<>(stages.get(from.stage()).members());
        var member = members.remove(from.index());
        int at = Math.clamp(index > from.index() ? index - 1L : index, 0, members.size());
        members.add(at, member);
        return new Move(
                with(from.stage(), members),
                name(member) + " is now at position " + (at + 1) + " of stage " + (from.stage() + 1),
                new Place(from.stage(), at));
    }

    private boolean holds(int stage, MemberData member) {
        return stages.get(stage).members().stream().anyMatch(it -> name(it).equals(name(member)));
    }

    private BoardModel with(int stage, List<MemberData> members) {
        return withStage(stage, stages.get(stage).withMembers(members));
    }

    private static int place(Move move) {
        return move.focus() == null ? 0 : move.focus().index();
    }
}
