package io.ringhall.ui.ringgroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.ui.shared.DestinationChoice;
import io.ringhall.ui.shared.DirectoryPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board alone on an empty page. */
@ViewPackages(packages = "io.ringhall.none")
class StageBoardTest extends BrowserlessTest {
    private final AtomicInteger changes = new AtomicInteger();
    private StageBoard board;

    @BeforeEach
    void open() {
        board = new StageBoard(changes::incrementAndGet);
        UI.getCurrent().add(board);
        var group = RingGroupData.of("600", "Sales")
                .withStages(StageData.ofExtensions("101", "102"))
                .withFinal(DestinationData.ivr("701"));
        board.open(BoardModel.of(group), "600", directory(), List.of(), true);
    }

    @Test
    void a_card_from_the_palette_dropped_on_a_stage_becomes_a_member() {
        board.drop(new Dragged.FromPalette(DestinationData.extension("103")), 1, Integer.MAX_VALUE);
        assertThat(handle("stage-2-member-103")).isPresent();
        assertThat(changes).hasValue(1);
    }

    @Test
    void an_ivr_dropped_on_a_stage_is_refused_and_on_final_taken() {
        board.drop(new Dragged.FromPalette(DestinationData.mailbox("703")), 0, 0);
        assertThat(changes).hasValue(0);
        board.drop(new Dragged.FromPalette(DestinationData.mailbox("703")), BoardModel.FINAL, 0);
        assertThat(board.model().finalDestination()).isEqualTo(DestinationData.mailbox("703"));
    }

    @Test
    void a_refusal_is_shown_at_the_card_it_is_about_and_goes_with_the_next_change() {
        var rest = board.problems(List.of(
                Diagnostic.error("stages[0].members[1]", "dangling-reference", "There is no extension 102"),
                Diagnostic.error("name", "name-missing", "A name")));
        assertThat(rest).extracting(Diagnostic::path).containsExactly("name");
        assertThat(card("stage-1-member-102").hasClassName("invalid")).isTrue();
        assertThat(card("stage-1-member-101").hasClassName("invalid")).isFalse();
        board.remove(new BoardModel.Place(0, 1));
        assertThat(handle("stage-1-member-102")).isEmpty();
    }

    @Test
    void presence_moves_on_every_card_of_the_extension() {
        board.presence(new ExtensionPresence("101", 1, ExtensionPresence.State.RINGING));
        assertThat(state("palette-101")).isEqualTo("ringing");
        assertThat(state("stage-1-member-101")).isEqualTo("ringing");
        assertThat(state("stage-1-member-102")).isEqualTo("offline");
    }

    @Test
    void those_who_may_only_look_get_no_palette_and_no_menus() {
        board.open(board.model(), "600", directory(), List.of(), false);
        assertThat(handle("palette").filter(Component::isVisible)).isEmpty();
        assertThat(handle("stage-1-member-101-menu")).isEmpty();
    }

    private static DirectoryPage directory() {
        return new DirectoryPage(List.of(
                new DestinationChoice(DestinationData.extension("101"), "101", "Alice"),
                new DestinationChoice(DestinationData.extension("102"), "102", "Bob"),
                new DestinationChoice(DestinationData.extension("103"), "103", "Carol"),
                new DestinationChoice(DestinationData.ivr("701"), "701", "IVR 1"),
                new DestinationChoice(DestinationData.mailbox("703"), "703", "General")));
    }

    private String state(String card) {
        return card(card).getChildren().findFirst().orElseThrow().getElement().getAttribute("data-state");
    }

    private BoardCard card(String id) {
        return (BoardCard) handle(id).orElseThrow();
    }

    private Optional<Component> handle(String id) {
        return walk(board).filter(it -> id.equals(it.getElement().getAttribute("data-testid"))).findFirst();
    }

    private static Stream<Component> walk(Component component) {
        return Stream.concat(Stream.of(component), component.getElement().getChildren()
                .flatMap(element -> element.getComponent().stream())
                .flatMap(StageBoardTest::walk));
    }
}
