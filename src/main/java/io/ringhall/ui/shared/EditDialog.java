package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The shell of a dialog that edits one thing: fields, messages at the fields, save. */
public final class EditDialog extends Dialog {
    private final Problems problems;

    public EditDialog(String heading, Problems problems, Component... fields) {
        this.problems = problems;
        setHeaderTitle(heading);
        setWidth("34rem");
        var body = new Div(problems);
        body.addClassName("rh-fields");
        body.add(fields);
        add(body);
        getFooter().add(new Button("Cancel", click -> close()));
    }

    /**
     * @param save empty while a field refuses what was typed
     * @param done after a save without an error; the dialog is closed by then
     */
    public <T> EditDialog saving(Supplier<Optional<SaveResult<T>>> save, Consumer<T> done) {
        var button = new Button("Save", click -> save.get().ifPresent(result -> finish(result, done)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-testid", "dialog-save");
        getFooter().add(button);
        return this;
    }

    /** Something else that can be done with the thing; stands on the left. */
    public EditDialog also(Button button) {
        button.getStyle().set("margin-inline-end", "auto");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().getElement().insertChild(0, button.getElement());
        return this;
    }

    private <T> void finish(SaveResult<T> result, Consumer<T> done) {
        switch (result) {
            case SaveResult.Saved<T>(var value, var live, var warnings) -> {
                close();
                Notices.done(warnings.isEmpty() ? saved(live) : warning(warnings));
                done.accept(value);
            }
            case SaveResult.Refused<T> refused -> problems.show(refused.diagnostics());
        }
    }

    /** @param live 0 for what is no part of a tenant's plan */
    private static String saved(long live) {
        return live == 0 ? "Saved" : "Saved · live v" + live;
    }

    private static String warning(List<Diagnostic> warnings) {
        return "Saved. " + warnings.getFirst().message();
    }
}
