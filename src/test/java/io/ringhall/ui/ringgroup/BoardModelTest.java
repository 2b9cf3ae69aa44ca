package io.ringhall.ui.ringgroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.ui.ringgroup.BoardModel.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardModelTest {
    private final RingGroupData sales = RingGroupData.of("600", "Sales")
            .withStages(StageData.ofExtensions("101", "102", "103"), StageData.ofExtensions("202"))
            .withFinal(DestinationData.ivr("701"));
    private final BoardModel board = BoardModel.of(sales);

    @Test
    void a_board_always_shows_three_stages() {
        assertThat(board.stages()).hasSize(3);
        assertThat(BoardModel.of(RingGroupData.of("601", "New")).stages()).hasSize(3);
    }

    @Test
    void nothing_touched_gives_the_same_group_back() {
        assertThat(board.applyTo(sales)).isEqualTo(sales);
    }

    @Test
    void empty_stages_at_the_end_are_left_out_and_those_between_keep_their_place() {
        var emptied = board.remove(new Place(1, 0)).board().append(MemberData.extension("203"), 2).board();
        assertThat(numbers(emptied.applyTo(sales), 1)).isEmpty();
        assertThat(numbers(emptied.applyTo(sales), 2)).containsExactly("203");
        assertThat(board.remove(new Place(1, 0)).board().applyTo(sales).stages()).hasSize(1);
    }

    @Test
    void a_dropped_extension_lands_where_it_was_dropped_and_is_announced() {
        var move = board.add(MemberData.extension("104"), 0, 1);
        assertThat(numbers(move.board(), 0)).containsExactly("101", "104", "102", "103");
        assertThat(move.say()).isEqualTo("104 added to stage 1, position 2");
        assertThat(move.focus()).isEqualTo(new Place(0, 1));
    }

    @Test
    void the_same_extension_twice_in_one_stage_is_refused_with_the_reason() {
        var move = board.append(MemberData.extension("101"), 0);
        assertThat(move.changed(board)).isFalse();
        assertThat(move.say()).isEqualTo("101 is already in stage 1");
    }

    @Test
    void the_same_extension_may_ring_in_two_stages() {
        assertThat(numbers(board.append(MemberData.extension("101"), 1).board(), 1)).containsExactly("202", "101");
    }

    @Test
    void a_member_moves_to_another_stage_with_its_settings() {
        var paused = board.replace(new Place(0, 2), MemberData.extension("103").withEnabled(false), "paused").board();
        var move = paused.move(new Place(0, 2), 1, 0);
        assertThat(numbers(move.board(), 0)).containsExactly("101", "102");
        assertThat(move.board().member(new Place(1, 0))).isEqualTo(MemberData.extension("103").withEnabled(false));
        assertThat(move.say()).isEqualTo("103 moved to stage 2, position 1");
    }

    @Test
    void dropping_before_a_later_card_of_the_same_stage_counts_positions_as_seen() {
        assertThat(numbers(board.move(new Place(0, 0), 0, 2).board(), 0)).containsExactly("102", "101", "103");
        assertThat(numbers(board.move(new Place(0, 2), 0, 0).board(), 0)).containsExactly("103", "101", "102");
        assertThat(numbers(board.move(new Place(0, 0), 0, Integer.MAX_VALUE).board(), 0)).containsExactly("102", "103", "101");
    }

    @Test
    void moving_into_a_stage_that_has_the_member_already_changes_nothing() {
        var both = board.append(MemberData.extension("202"), 0).board();
        assertThat(both.move(new Place(0, 3), 1, 0).changed(both)).isFalse();
    }

    @Test
    void a_board_moved_there_and_back_equals_the_one_before() {
        var there = board.move(new Place(0, 1), 2, 0);
        var back = there.board().move(new Place(2, 0), 0, 1);
        assertThat(back.board()).isEqualTo(board);
    }

    @Test
    void cell_phones_are_members_too() {
        var move = board.append(MemberData.external("+15550123"), 1);
        assertThat(move.say()).isEqualTo("+15550123 added to stage 2, position 2");
        assertThat(move.board().uses("+15550123")).isFalse();
        assertThat(board.uses("202")).isTrue();
    }

    private static List<String> numbers(BoardModel board, int stage) {
        return board.stages().get(stage).members().stream().map(BoardModel::name).toList();
    }

    private static List<String> numbers(RingGroupData group, int stage) {
        return group.stages().get(stage).members().stream().map(BoardModel::name).toList();
    }
}
