package io.ringhall.ui.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.ui.shared.Problems;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form alone on an empty page. */
@ViewPackages(packages = "io.ringhall.none")
class NumberPlanDataFormTest extends BrowserlessTest {
    private final Problems problems = new Problems();
    private NumberPlanDataForm form;

    @BeforeEach
    void open() {
        form = new NumberPlanDataForm(problems);
        UI.getCurrent().add(problems, form);
    }

    @Test
    void every_setting_comes_back_as_it_went_in() {
        var german = new NumberPlanData("49", "00", "0", "30", List.of("116117"), List.of("110", "112"), true, false, List.of("+49900*"), 2L);
        form.open(german, true);
        assertThat(form.data()).contains(german);
        form.open(NumberPlanData.DEFAULT, true);
        assertThat(form.data()).contains(NumberPlanData.DEFAULT);
    }

    @Test
    void a_refusal_stands_at_its_field() {
        form.open(NumberPlanData.DEFAULT, true);
        assertThat(problems.show(List.of(Diagnostic.error("shortNumbers[0]", "short-number", "2 to 6 digits")))).isEmpty();
        assertThat($(TextField.class).all().stream().filter(TextField::isInvalid).map(TextField::getLabel))
                .containsExactly("Other short numbers");
    }
}
