package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.ui.shared.DirectoryPage;

/** A group in the list: number, name, and the way a call takes. */
final class RingGroupTile extends Anchor {
    RingGroupTile(String domain, RingGroupData group, DirectoryPage directory) {
        super(RingGroupNavigation.path(domain, group.number()));
        addClassName("rh-group");
        getElement().setAttribute("data-testid", "group-" + group.number());
        var number = new Span(group.number());
        number.addClassName("rh-chip");
        var name = new Div(number, new Span(group.name()));
        name.addClassName("name");
        add(name, path(group, directory));
    }

    private static Div path(RingGroupData group, DirectoryPage directory) {
        var path = new Div();
        path.addClassName("rh-path");
        int human = 0;
        for (StageData stage : group.stages()) {
            human++;
            if (!stage.members().isEmpty()) {
                path.add(step(phones(stage) + " · " + stage.seconds() + " s", "--rh-stage-" + human), arrow());
            }
        }
        path.add(step(directory.sentence(group.finalDestination()), "--rh-final"));
        return path;
    }

    private static String phones(StageData stage) {
        int members = stage.members().size();
        return members == 1 ? BoardModel.name(stage.members().getFirst()) : members + " phones";
    }

    private static Span step(String text, String colour) {
        var step = new Span(text);
        step.addClassName("step");
        step.getStyle().set("--s", "var(" + colour + ")");
        return step;
    }

    private static Span arrow() {
        var arrow = new Span("→");
        arrow.addClassName("arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        return arrow;
    }
}
