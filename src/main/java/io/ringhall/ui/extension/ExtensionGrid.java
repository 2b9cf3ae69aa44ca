package io.ringhall.ui.extension;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.switchboard.LiveRegistration;
import io.ringhall.switchboard.LiveSubscription;
import io.ringhall.ui.shared.NarrowScreen;
import io.ringhall.ui.shared.PresenceDot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Extensions with presence and registered phones; a change redraws one row. */
final class ExtensionGrid extends Grid<ExtensionData> {
    private final transient Map<String, ExtensionPresence> presence = new HashMap<>();
    private transient Map<String, List<LiveRegistration>> registrations = Map.of();
    private transient Map<String, String> watchers = Map.of();
    private transient Map<String, ExtensionData> byNumber = Map.of();

    ExtensionGrid(Consumer<ExtensionData> open) {
        addColumn(new ComponentRenderer<>(this::person))
                .setHeader("Extension")
                .setComparator(Comparator.comparing(ExtensionData::number))
                .setFlexGrow(2);
        var state = addColumn(new ComponentRenderer<>(this::state)).setHeader("Now").setFlexGrow(1);
        var phones = addColumn(new ComponentRenderer<>(this::phones)).setHeader("Registered phones").setFlexGrow(3);
        var watched = addColumn(new ComponentRenderer<>(this::watched)).setHeader("Watched by").setFlexGrow(1);
        NarrowScreen.watch(this, narrow -> {
            watched.setVisible(!narrow);
            phones.setVisible(!narrow);
            state.setVisible(!narrow);
        });
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addItemClickListener(click -> open.accept(click.getItem()));
        getStyle().set("cursor", "pointer");
        getElement().setAttribute("data-testid", "extensions");
    }

    void show(List<ExtensionData> extensions, List<ExtensionPresence> now, List<LiveRegistration> registered, List<LiveSubscription> watching) {
        presence.clear();
        now.forEach(one -> presence.put(one.number(), one));
        registrations = registered.stream().collect(Collectors.groupingBy(LiveRegistration::extension));
        watchers = watching.stream()
                .filter(one -> !one.watcher().equals(one.number()))
                .collect(Collectors.groupingBy(
                        LiveSubscription::number,
                        Collectors.mapping(LiveSubscription::watcher, Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new), numbers -> String.join(", ", numbers)))));
        byNumber = extensions.stream().collect(Collectors.toMap(ExtensionData::number, one -> one));
        setItems(extensions);
        setAllRowsVisible(extensions.size() <= 50);
    }

    void presence(ExtensionPresence changed, List<LiveRegistration> registered) {
        presence.put(changed.number(), changed);
        registrations = registered.stream().collect(Collectors.groupingBy(LiveRegistration::extension));
        var row = byNumber.get(changed.number());
        if (row != null) {
            getListDataView().refreshItem(row);
        }
    }

    void search(String text) {
        var needle = text.strip().toLowerCase(Locale.ROOT);
        getListDataView()
                .setFilter(one -> one.number().startsWith(needle) || one.name().toLowerCase(Locale.ROOT).contains(needle));
    }

    private ExtensionPresence.State stateOf(ExtensionData extension) {
        var known = presence.get(extension.number());
        return known == null ? ExtensionPresence.State.OFFLINE : known.state();
    }

    private Div person(ExtensionData extension) {
        var number = new Span(extension.number());
        number.addClassName("rh-chip");
        var cell = new Div(new PresenceDot(stateOf(extension)), number, new Span(extension.name()));
        cell.getStyle().set("display", "flex").set("gap", "0.7rem").set("align-items", "center");
        cell.getElement().setAttribute("data-testid", "extension-" + extension.number());
        return cell;
    }

    private Div state(ExtensionData extension) {
        var cell = new Div(PresenceDot.label(stateOf(extension)));
        if (!extension.enabled()) {
            cell.setText("Suspended");
        } else if (extension.doNotDisturb()) {
            cell.setText("Do not disturb");
        }
        return cell;
    }

    private Div phones(ExtensionData extension) {
        var cell = new Div();
        cell.addClassName("rh-small");
        registrations.getOrDefault(extension.number(), List.of()).forEach(phone -> cell.add(new Div(describe(phone))));
        if (cell.getChildren().findAny().isEmpty()) {
            cell.setText("–");
            cell.addClassName("rh-muted");
        }
        return cell;
    }

    /** Whose lamps show this extension. */
    private Div watched(ExtensionData extension) {
        var cell = new Div(watchers.getOrDefault(extension.number(), "–"));
        cell.addClassName("rh-small");
        cell.getElement().setAttribute("data-testid", "watchers-" + extension.number());
        if (!watchers.containsKey(extension.number())) {
            cell.addClassName("rh-muted");
        }
        return cell;
    }

    private static String describe(LiveRegistration phone) {
        var agent = phone.userAgent();
        return (agent == null || agent.isBlank() ? "Phone" : agent) + " · " + phone.source() + " · " + phone.transport();
    }
}
