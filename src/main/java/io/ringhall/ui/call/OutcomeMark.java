package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Span;
import io.ringhall.calls.CallOutcome;
import java.util.Locale;

/** How a call went, as a word with a coloured dot. */
final class OutcomeMark extends Span {
    OutcomeMark(CallOutcome outcome) {
        super(label(outcome));
        addClassName("rh-outcome");
        getElement().setAttribute("data-outcome", outcome.name().toLowerCase(Locale.ROOT));
    }

    static String label(CallOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "Answered";
            case ABANDONED -> "Caller gave up";
            case FINAL -> "Went to Final";
            case NO_ANSWER -> "Nobody answered";
            case BUSY -> "Busy";
            case FAILED -> "Failed";
        };
    }
}
