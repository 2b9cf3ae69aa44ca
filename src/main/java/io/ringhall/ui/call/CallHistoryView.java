package io.ringhall.ui.call;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.calls.CallData;
import io.ringhall.calls.CallFilter;
import io.ringhall.calls.CallHistory;
import io.ringhall.calls.CallOutcome;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.Directory;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.TenantTime;
import io.ringhall.ui.shared.TenantView;
import io.ringhall.ui.shared.WallClock;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Finished calls, newest first. The filter is in the URL, so that a view can be sent to a colleague. */
@Route(CallNavigation.HISTORY)
@PermitAll
final class CallHistoryView extends TenantView {
    private static final int PAGE = 100;

    private final transient CallHistory history;
    private final transient Directory directory;
    private final transient TenantTime time;
    private final TextField number = new TextField();
    private final Select<CallOutcome> outcome = new Select<>();
    private final DatePicker day = new DatePicker();
    private final TextField account = new TextField();
    private final Div toolbar = new Div();
    private boolean filling;

    CallHistoryView(TenantGate gate, CallHistory history, Directory directory, TenantTime time) {
        super(gate);
        this.history = history;
        this.directory = directory;
        this.time = time;
        title("Call history");
        number.setPlaceholder("Number of caller, group or phone");
        number.setAriaLabel("Number");
        number.setPrefixComponent(VaadinIcon.SEARCH.create());
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addClassName("grow");
        number.getElement().setAttribute("data-testid", "calls-number");
        outcome.setItems(CallOutcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption("Every outcome");
        outcome.setPlaceholder("Every outcome");
        outcome.setItemLabelGenerator(one -> one == null ? "Every outcome" : OutcomeMark.label(one));
        outcome.setAriaLabel("Outcome");
        outcome.getElement().setAttribute("data-testid", "calls-outcome");
        day.setPlaceholder("Any day");
        day.setClearButtonVisible(true);
        day.setAriaLabel("Day");
        number.addValueChangeListener(change -> search());
        outcome.addValueChangeListener(change -> search());
        day.addValueChangeListener(change -> search());
        account.setPlaceholder("CRM account");
        account.setAriaLabel("CRM account");
        account.setClearButtonVisible(true);
        account.setValueChangeMode(ValueChangeMode.LAZY);
        account.getElement().setAttribute("data-testid", "calls-account");
        account.addValueChangeListener(change -> search());
        toolbar.addClassName("rh-toolbar");
        toolbar.add(number, outcome, day, account);
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        filling = true;
        number.setValue(query("number"));
        outcome.setValue(outcome(query("outcome")));
        day.setValue(day(query("day")));
        account.setValue(query("account"));
        filling = false;
        show(access);
    }

    private void show(TenantAccess access) {
        var clock = time.of(access);
        removeAll();
        add(
                new PageHead("Call history")
                        .lead("Every call with its outcome. Open one to see, step by step, which phones rang and why others did not."),
                toolbar);
        var filter = filter(clock);
        var window = new KeysetWindow<CallData>(cursor -> {
            var page = history.page(access, filter, cursor, PAGE);
            return new KeysetWindow.Page<>(page.items(), page.next());
        });
        if (window.rows(0, 1).isEmpty()) {
            add(filter.equals(CallFilter.ALL)
                    ? new EmptyState(
                            VaadinIcon.TIME_BACKWARD,
                            "No calls yet",
                            "Call a ring group from any registered phone. The call is listed here a moment after it ends.")
                    : new EmptyState(VaadinIcon.SEARCH, "No such call", "Nothing matches this filter. Loosen it a little."));
            return;
        }
        var grid = new CallGrid(directory.of(access), clock, call -> getUI().ifPresent(
                ui -> ui.navigate(CallNavigation.details(access.domain(), call.id()))));
        grid.setItems(query -> window.rows(query.getOffset(), query.getLimit()).stream());
        add((Grid<?>) grid);
    }

    private void search() {
        if (filling) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        if (!number.getValue().isBlank()) {
            parameters.put("number", number.getValue().strip());
        }
        if (outcome.getValue() != null) {
            parameters.put("outcome", outcome.getValue().word());
        }
        if (!account.getValue().isBlank()) {
            parameters.put("account", account.getValue().strip());
        }
        if (day.getValue() != null) {
            parameters.put("day", day.getValue().toString());
        }
        getUI().ifPresent(ui -> ui.navigate(CallNavigation.history(access().domain()), QueryParameters.simple(parameters)));
    }

    private CallFilter filter(WallClock clock) {
        var chosen = day.getValue();
        var filter = CallFilter.ALL
                .withNumber(number.getValue().isBlank() ? null : number.getValue().strip())
                .withAccount(account.getValue().isBlank() ? null : account.getValue().strip())
                .withOutcome(outcome.getValue());
        return chosen == null
                ? filter
                : filter.between(
                        chosen.atStartOfDay(clock.zone()).toInstant(),
                        chosen.plusDays(1).atStartOfDay(clock.zone()).toInstant());
    }

    private static @Nullable CallOutcome outcome(String word) {
        return Arrays.stream(CallOutcome.values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
