package io.ringhall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenumberingTest {
    private static final Renumbering REPLACED = new Renumbering(ThingKind.EXTENSION, "101", "105");

    @Test
    void a_group_follows_in_its_members_its_final_and_its_overflow() {
        var group = RingGroupData.of("600", "Sales")
                .withStages(StageData.ofExtensions("101", "102"))
                .withFinal(DestinationData.extension("101"))
                .withMaxConcurrentCalls(2, DestinationData.extension("101"));

        var followed = group.following(REPLACED);

        assertThat(followed.stages().getFirst().members())
                .containsExactly(MemberData.extension("105"), MemberData.extension("102"));
        assertThat(followed.finalDestination()).isEqualTo(DestinationData.extension("105"));
        assertThat(followed.overflow()).isEqualTo(DestinationData.extension("105"));
    }

    @Test
    void a_member_keeps_its_place_and_its_settings() {
        var member = new MemberData("101", null, false, 3, 7, null);
        var group = RingGroupData.of("600", "Sales").withStages(StageData.of(MemberData.extension("102"), member));

        assertThat(group.following(REPLACED).stages().getFirst().members().get(1))
                .isEqualTo(new MemberData("105", null, false, 3, 7, null));
    }

    @Test
    void a_replacement_that_rings_in_the_stage_already_is_not_doubled() {
        var group = RingGroupData.of("600", "Sales").withStages(StageData.ofExtensions("101", "105"));

        assertThat(group.following(REPLACED).stages().getFirst().members()).containsExactly(MemberData.extension("105"));
    }

    @Test
    void a_thing_of_another_kind_with_the_same_number_is_left_alone() {
        var ivr = AttendantData.of("701", "IVR")
                .withKeys(Map.of("1", DestinationData.external("101"), "2", DestinationData.extension("101")));

        assertThat(ivr.following(REPLACED).keys())
                .containsEntry("1", DestinationData.external("101"))
                .containsEntry("2", DestinationData.extension("105"));
    }

    @Test
    void a_destination_survives_its_column() {
        var column = new DestinationColumn();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(DestinationData.mailbox("703"))))
                .isEqualTo(DestinationData.mailbox("703"));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(DestinationData.busy())))
                .isEqualTo(DestinationData.busy());
    }
}
