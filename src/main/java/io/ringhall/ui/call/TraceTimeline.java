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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions of a call on a line of time. */
final class TraceTimeline extends OrderedList {
    private static final Set<String> ABOUT_MEMBERS =
            Set.of("ring", "kept", "skipped", "cancelled", "failed", "answered");

    private final transient List<CallTrace> trace;
    private final transient Instant start;
    private final transient DirectoryPage known;

    TraceTimeline(List<CallTrace> trace, Instant start, DirectoryPage known) {
        this.trace = trace;
        this.start = start;
        this.known = known;
        addClassName("rh-trace");
        getElement().setAttribute("data-testid", "call-trace");
        about(null);
    }

    /** The phones this call's decisions were about, in order of appearance. */
    List<String> members() {
        return trace.stream()
                .filter(entry -> ABOUT_MEMBERS.contains(entry.kind()))
                .map(CallTrace::subject)
                .filter(subject -> subject != null && !subject.isBlank())
                .distinct()
                .toList();
    }

    /** Shows only what concerns one phone, with the stages around it; null = everything. */
    void about(@Nullable String member) {
        removeAll();
        trace.stream()
                .filter(entry -> member == null || member.equals(entry.subject()) || !ABOUT_MEMBERS.contains(entry.kind()))
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
        var what = new Div(sentence(entry));
        what.addClassName("what");
        var item = new ListItem();
        item.getElement().setAttribute("data-kind", entry.kind());
        item.getElement().appendChild(when, mark.getElement(), what.getElement());
        return item;
    }

    private String sentence(CallTrace entry) {
        var subject = entry.subject();
        if (subject == null || subject.isBlank() || !ABOUT_MEMBERS.contains(entry.kind())) {
            return entry.detail();
        }
        var who = (subject + " " + known.nameOf(subject)).strip();
        return entry.detail().contains(subject) ? entry.detail().replace(subject, who) : who + ": " + entry.detail();
    }
}
