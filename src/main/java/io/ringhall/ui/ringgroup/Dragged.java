package io.ringhall.ui.ringgroup;

import io.ringhall.plan.DestinationData;

/** What is in the air while a card is dragged. */
sealed interface Dragged {
    /** From the palette: an extension for a stage, or anything for Final. */
    record FromPalette(DestinationData destination) implements Dragged {}

    /** A member already in a stage. */
    record FromStage(BoardModel.Place place) implements Dragged {}
}
