package io.ringhall.ui.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.HookEvent;
import io.ringhall.plan.notices.HookMethod;
import io.ringhall.plan.notices.HookTemplate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One action URL or webhook. */
final class HookRow extends CustomField<Hook> {
    static final Hook EMPTY = new Hook("", true, List.of(), HookMethod.GET, "", null);

    private final TextField name = new TextField("Name");
    private final Checkbox enabled = new Checkbox("Switched on");
    private final CheckboxGroup<HookEvent> events = new CheckboxGroup<>("When a call is …");
    private final Select<HookMethod> method = new Select<>();
    private final TextField url = new TextField("Address");
    private final TextArea body = new TextArea("Body");

    HookRow(int ordinal, Consumer<HookRow> remove, Consumer<Hook> test) {
        super(EMPTY);
        addClassName("rh-hook");
        name.setHelperText("For the list of deliveries.");
        events.setItems(HookEvent.values());
        events.setItemLabelGenerator(Words::label);
        events.setHelperText("None chosen: always.");
        method.setLabel("How");
        method.setItems(HookMethod.values());
        method.setItemLabelGenerator(Words::label);
        url.setPlaceholder("https://crm.example.com/pop?number={caller}&account={crm_account}");
        url.setHelperText("Variables: {" + String.join("} {", HookTemplate.VARIABLES) + "}");
        url.setWidthFull();
        body.setHelperText("A form like caller={caller}, or JSON. Values are made to fit by themselves.");
        body.setMinRows(2);
        body.setWidthFull();
        for (var field : List.of(name, url)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        body.setValueChangeMode(ValueChangeMode.LAZY);
        method.addValueChangeListener(change -> body.setVisible(change.getValue() == HookMethod.POST));
        url.getElement().setAttribute("data-testid", "hook-url-" + ordinal);
        var tried = new Button("Test", VaadinIcon.PLAY.create(), click -> test.accept(generateModelValue()));
        tried.setTooltipText("Sends a made-up call, as typed, and shows the answer");
        tried.getElement().setAttribute("data-testid", "hook-test-" + ordinal);
        var removed = new Button("Remove", click -> remove.accept(this));
        removed.addThemeVariants(ButtonVariant.TERTIARY);
        removed.getElement().setAttribute("data-testid", "hook-remove-" + ordinal);
        var buttons = new Div(tried, removed);
        buttons.addClassName("actions");
        var fields = new Div(name, url, method, body, events, enabled, buttons);
        fields.addClassName("rh-fields");
        add(fields);
    }

    @Override
    protected Hook generateModelValue() {
        return new Hook(
                name.getValue(), enabled.getValue(), List.copyOf(events.getValue()), method.getValue(), url.getValue(), body.getValue());
    }

    @Override
    protected void setPresentationValue(Hook hook) {
        name.setValue(hook.name());
        enabled.setValue(hook.enabled());
        events.setValue(Set.copyOf(hook.events()));
        method.setValue(hook.method());
        url.setValue(hook.url());
        body.setValue(hook.body() == null ? "" : hook.body());
        body.setVisible(hook.method() == HookMethod.POST);
    }
}
