package io.ringhall.ui.ringgroup;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.ui.ringgroup.BoardModel.Place;
import org.jspecify.annotations.Nullable;

/** What the parts of the board ask of it. Stages count from 0. */
interface BoardActions {
    void drop(Dragged what, int stage, int index);

    void add(MemberData member, int stage);

    void move(Place from, int stage, int index);

    void remove(Place place);

    void change(Place place, MemberData member, String say);

    void timing(Place place);

    void external(int stage);

    void stage(int stage, StageData data);

    void finalDestination(@Nullable DestinationData destination);
}
