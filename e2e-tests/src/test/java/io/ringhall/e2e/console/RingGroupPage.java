package io.ringhall.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A group's page with its stage board. */
public final class RingGroupPage {

    private final Page page;

    RingGroupPage(Page page) {
        this.page = page;
        testId("palette").waitFor();
    }

    /** Begins a drag of an extension out of the palette. */
    public Drag drag(String extension) {
        return new Drag(testId("palette-" + extension));
    }

    /** Puts an extension into a stage without a mouse: its card is focused and the stage's digit pressed. */
    public RingGroupPage addByKeyboard(String extension, int stage) {
        testId("palette-" + extension).focus();
        page.keyboard().press("" + stage);
        return shows(extension, stage);
    }

    public RingGroupPage shows(String extension, int stage) {
        assertThat(member(extension, stage)).isVisible();
        return this;
    }

    public RingGroupPage doesNotShow(String extension, int stage) {
        assertThat(member(extension, stage)).hasCount(0);
        return this;
    }

    /** Saves, and waits for the badge to show a newer live version: from then on phones ring by it. */
    public RingGroupPage save() {
        var before = testId("live-version").textContent();
        testId("save").click();
        assertThat(testId("live-version")).not().hasText(before);
        assertThat(testId("live-version")).hasText(Pattern.compile("live · v\\d+"));
        return this;
    }

    private Locator member(String extension, int stage) {
        return testId("stage-" + stage + "-member-" + extension);
    }

    private Locator testId(String id) {
        return page.getByTestId(id);
    }

    /** A card in hand. */
    public final class Drag {

        private final Locator card;

        private Drag(Locator card) {
            this.card = card;
        }

        public RingGroupPage intoStage(int stage) {
            card.dragTo(testId("stage-" + stage + "-drop"));
            return RingGroupPage.this;
        }

        public RingGroupPage ontoFinal() {
            card.dragTo(testId("final-drop"));
            return RingGroupPage.this;
        }
    }
}
