package io.ringhall.ui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.ringhall.calls.CallTrace;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of a call on a line of time. */
final class TraceTimeline extends OrderedList {
    private final transient List<CallTrace> trace;
    private final transient Instant start;
    private final transient DirectoryPage known;

    TraceTimeline(List<CallTrace> trace, Instant start, DirectoryPage known) {
        this.trace = TraceReading.inOrder(trace);
        this.start = start;
        this.known = known;
        addClassName("rh-trace");
        getElement().setAttribute("data-testid", "call-trace");
        about(null);
    }

    /** The phones this call's decisions were about, in order of appearance. */
    List<String> members() {
        return trace.stream()
                .filter(TraceReading::aboutMember)
                .map(CallTrace::subject)
                .filter(subject -> subject != null && !subject.isBlank())
                .distinct()
                .toList();
    }

    /** Shows only what concerns one phone, with the stages around it; null = everything. */
    void about(@Nullable String member) {
        removeAll();
        trace.stream()
                .filter(entry -> TraceReading.concerns(entry, member))
                .map(this::item)
                .forEach(this::add);
    }

    private ListItem item(CallTrace entry) {
        var when = new Element("time");
        when.setText(WallClock.offset(Duration.between(start, entry.at())));
        when.setAttribute("datetime", entry.at().toString());
        var mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var what = new Div(TraceReading.sentence(entry, known::nameOf));
        what.addClassName("what");
        var item = new ListItem();
        item.getElement().setAttribute("data-kind", entry.kind());
        item.getElement().appendChild(when, mark.getElement(), what.getElement());
        return item;
    }
}
