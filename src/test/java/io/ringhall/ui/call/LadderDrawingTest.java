package io.ringhall.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import io.ringhall.switchboard.SipStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ladder alone on an empty page. */
@ViewPackages(packages = "io.ringhall.none")
class LadderDrawingTest extends BrowserlessTest {
    private static final String INVITE = "INVITE sip:600@a.test SIP/2.0\r\nCall-ID: in\r\nTo: <sip:600@a.test>\r\n\r\n";

    @Test
    void an_arrow_is_named_for_listeners_and_opens_its_message_on_request() {
        var step = new SipStep(Instant.EPOCH, false, "UDP", "192.0.2.50:5060", "192.0.2.1:5060", "INVITE sip:600@a.test SIP/2.0", INVITE);
        var drawing = new LadderDrawing(LadderRows.of(List.of(step, step), "100", Map.of()));
        UI.getCurrent().add(drawing);
        var arrows = inside(drawing, NativeButton.class).toList();
        assertThat(arrows).hasSize(2);
        assertThat(arrows.getFirst().getAriaLabel())
                .contains("0.000 s, 100 192.0.2.50:5060 to Ringhall 192.0.2.1:5060: INVITE");
        assertThat(arrows.getLast().getAriaLabel().orElse("")).endsWith("INVITE again (2)");
        assertThat(inside(drawing, Pre.class)).isEmpty();

        test(arrows.getFirst()).click();
        assertThat(inside(drawing, Pre.class)).singleElement().extracting(Pre::getText).asString().contains(INVITE);
        assertThat(arrows.getFirst().getElement().getAttribute("aria-expanded")).isEqualTo("true");

        test(arrows.getFirst()).click();
        assertThat(inside(drawing, Pre.class)).isEmpty();
        assertThat(arrows.getFirst().getElement().getAttribute("aria-expanded")).isEqualTo("false");
    }

    private static <T extends Component> Stream<T> inside(Component root, Class<T> type) {
        var here = type.isInstance(root) ? Stream.of(type.cast(root)) : Stream.<T>empty();
        return Stream.concat(here, root.getChildren().flatMap(child -> inside(child, type)));
    }
}
