package io.ringhall.ui.tenant;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.WhenFull;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.time.ZoneId;
import java.util.Optional;

/** The fields of a tenant. */
final class TenantDataForm extends Div {
    private final Binder<TenantData> binder = new Binder<>(TenantData.class);
    private final TextField name = new TextField("Name");
    private final TextField domain = new TextField("SIP domain");
    private final ComboBox<String> timeZone = new ComboBox<>("Time zone");
    private final IntegerField maxCalls = new IntegerField("Most calls at once");
    private final Select<WhenFull> whenFull = new Select<>();
    private final Checkbox suspended = new Checkbox("Suspended");
    private final Div suspendedSetting =
            Panel.setting(suspended, "On: no phone of this tenant registers and no call is routed. Nothing is deleted.");

    TenantDataForm(Problems problems) {
        addClassName("rh-fields");
        name.setHelperText("The company, as its people call it.");
        name.getElement().setAttribute("data-testid", "tenant-name");
        domain.setHelperText("What phones register with, for example sales.example.com. It stays as it is once created.");
        domain.getElement().setAttribute("data-testid", "tenant-domain");
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") || id.equals("UTC")).sorted().toList());
        timeZone.setHelperText("For times in lists and reports.");
        binder.forField(name).asRequired("A tenant needs a name.").bind("name");
        binder.forField(domain).asRequired("A tenant needs a SIP domain.").bind("domain");
        binder.forField(timeZone).asRequired("Choose one.").bind("timeZone");
        binder.forField(suspended).bind("suspended");
        maxCalls.setHelperText("Calls at once, inside ones too. 0: no limit. Emergency calls always pass.");
        maxCalls.setMin(0);
        maxCalls.setStepButtonsVisible(true);
        maxCalls.getElement().setAttribute("data-testid", "tenant-maxCalls");
        whenFull.setLabel("One call more hears");
        whenFull.setItems(WhenFull.values());
        whenFull.setItemLabelGenerator(each -> each == WhenFull.BUSY ? "The busy tone (486)" : "Unavailable (503): a carrier may try another way");
        whenFull.getElement().setAttribute("data-testid", "tenant-whenFull");
        binder.forField(maxCalls).asRequired("A number; 0 is no limit.").bind("maxCalls");
        binder.forField(whenFull).bind("whenFull");
        problems.at("maxCalls", maxCalls);
        problems.at("name", name);
        problems.at("domain", domain);
        problems.at("timeZone", timeZone);
        add(name, domain, timeZone, maxCalls, whenFull, suspendedSetting);
    }

    void open(TenantData tenant, boolean isNew) {
        binder.readRecord(tenant);
        domain.setReadOnly(!isNew);
        suspendedSetting.setVisible(!isNew);
    }

    /** What was typed, or empty while a field refuses it. */
    Optional<TenantData> data() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }
}
