package io.ringhall.ui.trunk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import io.ringhall.plan.trunk.CallerIdHeader;
import io.ringhall.plan.trunk.CallerIdPolicy;
import io.ringhall.plan.trunk.NumberFormat;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkTransport;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.Typed;
import java.util.List;

/** A trunk's settings that have a default good for most carriers. Each field is bound to the property it is named by in REST. */
final class TrunkFolds {
    private final Binder<TrunkData> binder;
    private final Problems problems;

    TrunkFolds(Binder<TrunkData> binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    List<Component> all() {
        return List.of(connection(), calls(), callerId());
    }

    private Fold connection() {
        return new Fold(
                "Connection",
                choice("transport", "Transport", TrunkTransport.values(), TrunkWords::label,
                        "TLS encrypts what is signalled; choose it if the carrier offers it."),
                number("port", "Port", 0, "0: the carrier's name server says, else the usual one. Only change it if the carrier tells you to."),
                text("fromDomain", "Domain in From", "The host above", "Only if the carrier names another domain."),
                text("authUser", "Authentication user", "The user name above", "Only if the carrier gave you a second name for logging in."),
                list("allowed", "Allowed source addresses", "The host's own addresses",
                        "Further addresses the carrier calls from, between commas, for example 192.0.2.0/24."),
                number("registerSeconds", "Registration expiry (seconds)", 300,
                        "Usually 300. The registration is renewed in time; 60 to 7200."),
                number("probeSeconds", "Probe interval (seconds)", 60,
                        "Usually 60. How often the carrier is asked whether it is there; 10 to 3600, 0: never."));
    }

    private Fold calls() {
        return new Fold(
                "Calls",
                number("maxCalls", "Calls at the same time", 0, "In and out together. 0: no limit."),
                number("priority", "Priority", 10, "Usually 10. Of several trunks the lowest is tried first; 1 to 100."),
                list("patterns", "Numbers that go out here", "All numbers",
                        "Between commas: +49* for all that begin so, ? for one digit, ! in front to leave out."),
                list("codecs", "Codecs", "As the phones offer", "In order of preference, between commas, for example G722, PCMA."));
    }

    private Fold callerId() {
        return new Fold(
                "Caller id",
                choice("callerIdPolicy", "Number shown", CallerIdPolicy.values(), TrunkWords::label,
                        "Usually the outbound number, else the main number. Showing the caller's own needs the carrier's leave."),
                text("callerIdName", "Name shown", "None", "Sent with the number; many carriers do not pass it on."),
                choice("callerIdHeader", "How it is sent", CallerIdHeader.values(), TrunkWords::label,
                        "Usually From and P-Asserted-Identity. Change it if the carrier shows the wrong number."),
                choice("numberFormat", "Number format", NumberFormat.values(), TrunkWords::label,
                        "How the carrier wants numbers written; usually with + and country code."));
    }

    private TextField text(String property, String label, String usual, String help) {
        var field = textField(property, label, usual, help);
        binder.forField(field).withNullRepresentation("").bind(property);
        return field;
    }

    private TextField list(String property, String label, String usual, String help) {
        var field = textField(property, label, usual, help);
        binder.forField(field).withConverter(Typed.list()).bind(property);
        return field;
    }

    private TextField textField(String property, String label, String usual, String help) {
        var field = new TextField(label);
        field.setPlaceholder(usual);
        field.setHelperText(help);
        known(property, field);
        return field;
    }

    private IntegerField number(String property, String label, int usual, String help) {
        var field = new IntegerField(label);
        field.setPlaceholder(Integer.toString(usual));
        field.setHelperText(help);
        known(property, field);
        binder.forField(field).withConverter(Typed.orElse(usual)).bind(property);
        return field;
    }

    private <E> Select<E> choice(String property, String label, E[] all, ItemLabelGenerator<E> words, String help) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(all);
        field.setItemLabelGenerator(words);
        field.setHelperText(help);
        known(property, field);
        binder.forField(field).bind(property);
        return field;
    }

    private <F extends Component & HasValidationProperties & HasValue<?, ?>>
            void known(String property, F field) {
        TrunkDataForm.id(field, "trunk-" + property);
        problems.at(property, field);
    }
}
