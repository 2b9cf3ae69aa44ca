package io.ringhall.ui.notices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.plan.notices.DailyReport;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.MissedCallMail;
import io.ringhall.plan.notices.Sending;
import io.ringhall.plan.notices.TenantNoticesData;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tenant's notices. */
final class NoticesForm extends Div {
    private final Select<String> language = new Select<>();
    private final TextField senderName = new TextField("Sender");
    private final Checkbox missed = new Checkbox("Mail for each missed call");
    private final TextField missedTo = Recipients.field("To", "Where a group names nobody of its own.", "notices-missed-recipients");
    private final Checkbox report = new Checkbox("Daily report of each group");
    private final TextField reportTo = Recipients.field("To", "Where a group names nobody of its own.", "notices-report-recipients");
    private final TextField reportAt = new TextField("At");
    private final Checkbox emptyDays = new Checkbox("Also on days without a call");
    private final HooksField hooks = new HooksField("notices-hooks");
    private @Nullable Long revision;

    NoticesForm(Problems problems, Consumer<Hook> tester) {
        addClassName("rh-panels");
        language.setLabel("Language of mails");
        language.setItems("en", "de");
        language.setItemLabelGenerator(code -> "de".equals(code) ? "Deutsch" : "English");
        senderName.setHelperText("Shown as sender and at the head of each mail. Empty: the tenant's name.");
        reportAt.setHelperText("In the tenant's local time; the report is about the day before.");
        reportAt.setPlaceholder(TenantNoticesData.USUAL_TIME);
        missed.getElement().setAttribute("data-testid", "notices-missed-send");
        report.getElement().setAttribute("data-testid", "notices-report-send");
        problems.at("senderName", senderName);
        problems.at("language", language);
        problems.at("missedCallMail.recipients", missedTo);
        problems.at("dailyReport.recipients", reportTo);
        problems.at("reportAt", reportAt);
        problems.at("hooks", hooks);
        hooks.testing(tester);
        add(
                new Panel("Missed calls", "Who called, how long they waited, and why nobody answered. Never when a colleague answered.")
                        .with(missed, missedTo),
                new Panel("Daily report", "Yesterday's calls with a chart, and a table to take away.").with(report, reportTo, reportAt, emptyDays),
                new Panel("Mails", "How they look.").with(language, senderName),
                new Panel("Action URLs and webhooks", "Other programs hear when a group rings, is answered, or is missed.").with(hooks));
    }

    void open(TenantNoticesData data, boolean writable) {
        language.setValue(data.language());
        senderName.setValue(data.senderName());
        missed.setValue(data.missedCallMail().send() == Sending.ON);
        missedTo.setValue(String.join(", ", data.missedCallMail().recipients()));
        report.setValue(data.dailyReport().send() == Sending.ON);
        reportTo.setValue(String.join(", ", data.dailyReport().recipients()));
        reportAt.setValue(data.reportAt());
        emptyDays.setValue(data.dailyReport().emptyDays() == Sending.ON);
        hooks.setValue(data.hooks());
        revision = data.revision();
        language.setReadOnly(!writable);
        senderName.setReadOnly(!writable);
        missed.setReadOnly(!writable);
        missedTo.setReadOnly(!writable);
        report.setReadOnly(!writable);
        reportTo.setReadOnly(!writable);
        reportAt.setReadOnly(!writable);
        emptyDays.setReadOnly(!writable);
        hooks.setReadOnly(!writable);
    }

    TenantNoticesData data() {
        return new TenantNoticesData(
                language.getValue(),
                senderName.getValue(),
                new MissedCallMail(sending(missed), Recipients.of(missedTo.getValue())),
                new DailyReport(sending(report), Recipients.of(reportTo.getValue()), sending(emptyDays)),
                reportAt.getValue(),
                hooks.getValue(),
                revision);
    }

    private static Sending sending(Checkbox box) {
        return Boolean.TRUE.equals(box.getValue()) ? Sending.ON : Sending.OFF;
    }
}
