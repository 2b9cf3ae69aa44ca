package io.ringhall.ui.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.trunk.CallerIdHeader;
import io.ringhall.plan.trunk.CallerIdPolicy;
import io.ringhall.plan.trunk.NumberFormat;
import io.ringhall.plan.trunk.TrunkData;
import io.ringhall.plan.trunk.TrunkKind;
import io.ringhall.plan.trunk.TrunkTransport;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.Problems;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form alone on an empty page. */
@ViewPackages(packages = "io.ringhall.none")
class TrunkDataFormTest extends BrowserlessTest {
    private static final TrunkData UNUSUAL = new TrunkData(
            "Carrier", false, 7, TrunkKind.ADDRESS, "sip.carrier.example", 5070, TrunkTransport.TLS, "4930", "4930-login", null,
            true, "carrier.example", List.of("192.0.2.0/24", "2001:db8::/32"), 30, List.of("G722", "PCMA"),
            CallerIdPolicy.FIXED, CallerIdHeader.REMOTE_PARTY, "+4930123456", "Ringhall", NumberFormat.NATIONAL, 600, 0,
            List.of("+49*", "!+49900*"), 3L);
    private final Problems problems = new Problems();
    private TrunkDataForm form;

    @BeforeEach
    void open() {
        form = new TrunkDataForm(problems);
        UI.getCurrent().add(problems, form);
    }

    @Test
    void every_setting_comes_back_as_it_went_in() {
        form.open(UNUSUAL, true);
        assertThat(form.data()).contains(UNUSUAL);
        form.open(TrunkData.of("New", "host.example"), true);
        assertThat(form.data()).contains(TrunkData.of("New", "host.example"));
    }

    @Test
    void who_may_only_look_sees_fields_that_cannot_be_typed_into() {
        form.open(UNUSUAL, false);
        assertThat(text("Domain in From").isReadOnly()).isTrue();
        assertThat(number("Port").isReadOnly()).isTrue();
        assertThat(form.data()).contains(UNUSUAL);
    }

    @Test
    void an_emptied_number_means_the_default() {
        form.open(UNUSUAL, true);
        number("Registration expiry (seconds)").setValue(null);
        number("Priority").setValue(null);
        var data = form.data().orElseThrow();
        assertThat(data.registerSeconds()).isEqualTo(300);
        assertThat(data.priority()).isEqualTo(10);
    }

    @Test
    void lists_are_typed_between_commas() {
        form.open(UNUSUAL, true);
        text("Allowed source addresses").setValue(" 198.51.100.7 ,, 203.0.113.0/24 ");
        assertThat(form.data().orElseThrow().allowed()).containsExactly("198.51.100.7", "203.0.113.0/24");
    }

    @Test
    void a_typed_password_is_the_new_one() {
        form.open(UNUSUAL, true);
        $(PasswordField.class).single().setValue("s3cret");
        assertThat(form.data().orElseThrow().newPassword().reveal()).isEqualTo("s3cret");
    }

    @Test
    void a_refusal_stands_at_its_field_and_unfolds_only_what_hides_it() {
        form.open(UNUSUAL, true);
        assertThat($(Fold.class).all()).hasSize(3).noneMatch(Fold::isOpened);
        assertThat(problems.show(List.of(Diagnostic.error("allowed[1]", "address-range", "No range")))).isEmpty();
        assertThat($(Fold.class).all().stream().filter(Fold::isOpened).map(Fold::getSummaryText)).containsExactly("Connection");
        var field = text("Allowed source addresses");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("No range");
    }

    private TextField text(String label) {
        return fold(TextField.class, label);
    }

    private IntegerField number(String label) {
        return fold(IntegerField.class, label);
    }

    /** Also those folded away, which a user would unfold first. */
    private <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasLabel> F fold(Class<F> type, String label) {
        $(Fold.class).all().forEach(fold -> fold.setOpened(true));
        return $(type).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }
}
