package io.ringhall.ui.shared;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.ringhall.kernel.DialNumber;
import io.ringhall.plan.DestinationData;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses where a call goes: one of the tenant's things, or a telephone number typed in. Empty means none. */
public final class DestinationField extends CustomField<DestinationData> {
    private final ComboBox<DestinationChoice> box = new ComboBox<>();
    private DirectoryPage directory = DirectoryPage.empty();
    private Predicate<DestinationChoice> allowed = choice -> true;

    public DestinationField(String label) {
        setLabel(label);
        box.setWidthFull();
        box.setClearButtonVisible(true);
        box.setAriaLabel(label);
        box.setPlaceholder("Choose, or type a phone number");
        box.setItemLabelGenerator(DestinationChoice::label);
        box.setRenderer(new ComponentRenderer<>(DestinationField::item));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> typed(typed.getDetail()));
        box.addValueChangeListener(change -> updateValue());
        add(box);
    }

    /** Offers only these kinds. */
    public DestinationField only(DestinationData.Kind... kinds) {
        var set = Set.of(kinds);
        allowed = choice -> set.contains(choice.destination().kind());
        return this;
    }

    /** A thing must not lead to itself. */
    public DestinationField except(DestinationData self) {
        var before = allowed;
        allowed = before.and(choice -> !choice.destination().equals(self));
        return this;
    }

    public DestinationField from(DirectoryPage page) {
        var value = getValue();
        directory = page;
        box.setItems(DestinationChoice::matches, page.choices().stream().filter(allowed).toList());
        setValue(value);
        return this;
    }

    public DestinationField testId(String id) {
        box.getElement().setAttribute("data-testid", id);
        return this;
    }

    private void typed(String text) {
        var number = text.replaceAll("[\\s()/-]", "");
        directory.choices().stream()
                .filter(allowed)
                .filter(choice -> !choice.number().isEmpty() && choice.number().equals(number))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> external(number));
    }

    private void external(String number) {
        if (DialNumber.isExternal(number)) {
            box.setValue(DestinationChoice.external(number));
        } else {
            setErrorMessage("Not a telephone number: digits, with an optional + at the front.");
            setInvalid(true);
        }
    }

    private static Div item(DestinationChoice choice) {
        var kind = new Span(choice.kind());
        kind.addClassNames("rh-muted", "rh-small");
        kind.getStyle().set("display", "block");
        return new Div(new Span(choice.label()), kind);
    }

    @Override
    protected @Nullable DestinationData generateModelValue() {
        var choice = box.getValue();
        return choice == null ? null : choice.destination();
    }

    @Override
    protected void setPresentationValue(@Nullable DestinationData value) {
        box.setValue(value == null ? null : directory.show(value));
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        box.setInvalid(invalid);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        box.setReadOnly(readOnly);
    }
}
