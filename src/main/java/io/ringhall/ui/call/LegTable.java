package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.ringhall.calls.CallLeg;
import io.ringhall.ui.shared.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legs of a call: times count from its beginning. */
final class LegTable extends Div {
    LegTable(List<CallLeg> legs, Instant start) {
        addClassName("rh-scroll");
        var table = new Element("table");
        table.getClassList().add("rh-legs");
        table.setAttribute("data-testid", "legs");
        table.appendChild(row("th", "Phone", "Stage", "Invited", "Rang", "Answered", "Ended", "Result", "Address"));
        for (var leg : legs) {
            table.appendChild(row(
                    "td",
                    leg.member(),
                    leg.stage() == 0 ? "–" : String.valueOf(leg.stage()),
                    since(start, leg.invitedAt()),
                    since(start, leg.ringingAt()),
                    since(start, leg.answeredAt()),
                    since(start, leg.endedAt()),
                    result(leg),
                    leg.contact()));
        }
        getElement().appendChild(table);
    }

    private static String since(Instant start, @Nullable Instant at) {
        return at == null ? "–" : WallClock.offset(Duration.between(start, at));
    }

    private static String result(CallLeg leg) {
        var word = switch (leg.result()) {
            case "answered" -> "Answered";
            case "cancelled" -> "Stopped ringing";
            case "elsewhere" -> "Answered elsewhere";
            case "busy" -> "Busy";
            case "declined" -> "Declined";
            case "no-reply" -> "No reply from the phone";
            case "failed" -> "Failed";
            case "unconfirmed" -> "Answered without pressing 1";
            case "handed-over" -> "Handed over";
            default -> leg.result();
        };
        return leg.status() == 0 ? word : word + " (" + leg.status() + ")";
    }

    private static Element row(String cell, String... texts) {
        var row = new Element("tr");
        for (var text : texts) {
            var one = new Element(cell);
            one.setText(text);
            row.appendChild(one);
        }
        return row;
    }
}
