package io.ringhall.ui.call;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.calls.CallData;
import io.ringhall.calls.CallDetails;
import io.ringhall.calls.CallHistory;
import io.ringhall.calls.Recordings;
import io.ringhall.identity.SignedIn;
import io.ringhall.identity.UserData;
import io.ringhall.switchboard.SipLadder;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.TenantTime;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;

/** One call: what it was, its legs, every decision on its way, and its SIP messages. */
@Route(CallNavigation.DETAILS)
@PermitAll
final class CallDetailsView extends TenantView {
    private final transient CallHistory history;
    private final transient Directory directory;
    private final transient TenantTime time;
    private final transient SipLadder ladder;
    private final transient Recordings recordings;
    private final transient SignedIn signedIn;

    CallDetailsView(
            TenantGate gate, CallHistory history, Directory directory, TenantTime time, SipLadder ladder, Recordings recordings, SignedIn signedIn) {
        super(gate);
        this.history = history;
        this.directory = directory;
        this.time = time;
        this.ladder = ladder;
        this.recordings = recordings;
        this.signedIn = signedIn;
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        var details = history.find(access, parameters.get(CallNavigation.CALL).orElse(""))
                .orElseThrow(NotFoundException::new);
        var call = details.call();
        var known = directory.of(access);
        title("Call from " + call.from());
        removeAll();
        add(
                new PageHead("Call from " + CallGrid.caller(call))
                        .under("Call history", CallNavigation.history(access.domain()))
                        .mark(new OutcomeMark(call.outcome())),
                new Panel("At a glance", "").with(facts(call, known, time.of(access))));
        recordings.find(access, call.id()).ifPresent(recording -> add(RecordingPanel.of(
                recording, recordings, access, signedIn.maybe().map(UserData::username).orElse("?"), time.of(access))));
        add(
                trace(details, known),
                new Panel("Legs", "Each attempt to reach a phone, as it looked on the wire.")
                        .with(details.legs().isEmpty() ? new Div("No phone was called.") : new LegTable(details.legs(), call.startedAt())),
                LadderPanel.of(access, details, ladder, known));
    }

    private static DescriptionList facts(CallData call, DirectoryPage known, WallClock clock) {
        var facts = new DescriptionList();
        facts.addClassName("rh-facts");
        var group = call.group();
        var by = call.answeredBy();
        fact(facts, "When", clock.full(call.startedAt()));
        fact(facts, "Called", known.called(group == null ? call.to() : group));
        fact(facts, "Answered by", by == null ? "nobody" : (by + " " + known.nameOf(by)).strip());
        fact(facts, "Waited", WallClock.span(call.waitSeconds()));
        fact(facts, "Talked", WallClock.span(call.talkSeconds()));
        fact(facts, "Last stage", call.stage() == 0 ? "–" : String.valueOf(call.stage()));
        if (call.endedWith() != null) {
            fact(facts, "Ended with", call.endedWith());
        }
        if (call.crmAccount() != null) {
            fact(facts, "CRM account", call.crmAccount());
        }
        fact(facts, "Rules used", "version " + call.version());
        return facts;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.getElement().appendChild(
                new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)).getElement());
    }

    private static Panel trace(CallDetails details, DirectoryPage known) {
        var panel = new Panel("What happened, and why", "Every decision in order. Pick a phone to see only what concerns it.");
        if (details.trace().isEmpty()) {
            return panel.with(new EmptyState(VaadinIcon.ROAD, "No decisions recorded", "This call was written down without its trace."));
        }
        var timeline = new TraceTimeline(details.trace(), details.call().startedAt(), known);
        var subjects = timeline.members();
        if (!subjects.isEmpty()) {
            var about = new Select<String>();
            about.setLabel("Why did it (not) ring?");
            about.setItems(subjects);
            about.setEmptySelectionAllowed(true);
            about.setEmptySelectionCaption("Everything");
            about.setPlaceholder("Everything");
            about.setItemLabelGenerator(number -> number == null ? "Everything" : (number + " " + known.nameOf(number)).strip());
            about.getElement().setAttribute("data-testid", "trace-about");
            about.addValueChangeListener(change -> timeline.about(change.getValue()));
            about.setMaxWidth("20rem");
            panel.with(about);
        }
        return panel.with(timeline);
    }
}
