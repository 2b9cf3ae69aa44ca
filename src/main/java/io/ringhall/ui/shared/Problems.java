package io.ringhall.ui.shared;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.ringhall.kernel.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a refusal: each message at its field, and what has no field in one box. */
public final class Problems extends Div {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    public Problems() {
        addClassName("rh-errors");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("data-testid", "problems");
        setVisible(false);
    }

    /** Messages whose path is, or begins with, {@code path} are shown at that field. */
    public <F extends HasValidationProperties & HasValue<?, ?>> void at(String path, F field) {
        fields.put(path, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
        removeAll();
        setVisible(false);
    }

    /** @return what found no field here, all of it also shown in the box */
    public List<Diagnostic> show(List<Diagnostic> diagnostics) {
        clear();
        var homeless = new ArrayList<Diagnostic>();
        for (var diagnostic : diagnostics) {
            var field = diagnostic.about() == null ? fieldOf(diagnostic.path()) : null;
            if (field == null) {
                homeless.add(diagnostic);
            } else {
                field.setErrorMessage(diagnostic.message());
                field.setInvalid(true);
                if (field instanceof HasValue<?, ?> hidden) {
                    Fold.reveal(hidden);
                }
            }
        }
        if (!homeless.isEmpty()) {
            box(diagnostics.stream().anyMatch(Diagnostic::isError) ? "Not saved yet" : "Saved, but worth a look", homeless);
        }
        setClassName("warning", diagnostics.stream().noneMatch(Diagnostic::isError));
        return homeless;
    }

    private void box(String heading, List<Diagnostic> diagnostics) {
        var title = new Span(heading);
        title.getElement().getStyle().set("font-weight", "650");
        var list = new UnorderedList();
        diagnostics.forEach(diagnostic -> list.add(new ListItem(sentence(diagnostic))));
        add(title, list);
        setVisible(true);
    }

    private static String sentence(Diagnostic diagnostic) {
        return diagnostic.subject().map(subject -> subject.kind() + " " + subject.number() + ": ").orElse("")
                + diagnostic.message();
    }

    private @Nullable HasValidationProperties fieldOf(String path) {
        return fields.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey())
                        || path.startsWith(entry.getKey() + "[")
                        || path.startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
