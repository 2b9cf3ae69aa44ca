package io.ringhall.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.ringhall.kernel.DeleteResult;
import io.ringhall.plan.Usage;
import java.util.List;
import java.util.function.Supplier;

/** Asks before a thing is deleted, and shows who still uses it. */
public class DeleteDialog extends Dialog {
    private final Problems problems = new Problems();
    private final Div body = new Div(problems);
    private final Button delete = new Button("Delete");

    /** @param what e.g. "ring group 600 · Sales" */
    public DeleteDialog(String what, List<Usage> usages, Supplier<DeleteResult> deletion, Runnable done) {
        setHeaderTitle("Delete " + what + "?");
        setWidth("30rem");
        body.addClassName("rh-fields");
        body.add(usages.isEmpty()
                ? new Paragraph("Nothing else points to it. Its call records stay.")
                : usedBy(usages));
        add(body);
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        delete.getElement().setAttribute("data-testid", "confirm-delete");
        delete.setEnabled(usages.isEmpty());
        delete.addClickListener(click -> {
            switch (deletion.get()) {
                case DeleteResult.Deleted gone -> {
                    close();
                    Notices.done("Deleted.");
                    done.run();
                }
                case DeleteResult.Refused refused -> problems.show(refused.diagnostics());
            }
        });
        getFooter().add(new Button("Cancel", click -> close()), delete);
    }

    /** Something to choose before it may be deleted. */
    protected final void ask(Component question) {
        body.add(question);
    }

    protected final void allow(boolean may) {
        delete.setEnabled(may);
    }

    private static Div usedBy(List<Usage> usages) {
        var list = new UnorderedList();
        usages.stream()
                .map(usage -> usage.kind().label().replace('-', ' ') + " " + usage.number() + " · " + usage.name())
                .distinct()
                .forEach(line -> list.add(new ListItem(line)));
        var used = new Div(new Paragraph("It is still used here:"), list);
        used.getElement().setAttribute("data-testid", "used-by");
        return used;
    }
}
