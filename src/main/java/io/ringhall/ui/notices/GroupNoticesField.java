package io.ringhall.ui.notices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.ringhall.plan.notices.ActionUrl;
import io.ringhall.plan.notices.DailyReport;
import io.ringhall.plan.notices.GroupNotices;
import io.ringhall.plan.notices.Hook;
import io.ringhall.plan.notices.MissedCallMail;
import io.ringhall.plan.notices.Sending;
import io.ringhall.ui.shared.Fold;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.function.Consumer;

/** What a group tells by mail and to other programs; whatever is not said here, the tenant's notices say. */
public final class GroupNoticesField extends CustomField<GroupNotices> {
    private final Select<Sending> missed =
            Words.sending("Missed-call mail", "One for each call that no member answered.", "group-missed-send");
    private final TextField missedTo = Recipients.field("To", "Empty: the tenant's recipients.", "group-missed-recipients");
    private final Select<Sending> report =
            Words.sending("Daily report", "Yesterday's calls, as a mail with a table to take away.", "group-report-send");
    private final TextField reportTo = Recipients.field("To", "Empty: the tenant's recipients.", "group-report-recipients");
    private final Select<Sending> emptyDays = Words.sending("Also on days without a call", "", "group-report-empty");
    private final HooksField hooks = new HooksField("group-hooks");
    private final Checkbox tenantToo = new Checkbox("Call the tenant's addresses, too");
    private final Checkbox crmHeader = new Checkbox("Tell members' phones the CRM account");

    public GroupNoticesField(Problems problems) {
        super(GroupNotices.DEFAULT);
        crmHeader.getElement().setAttribute("data-testid", "group-crm-header");
        problems.at("missedCallMail.recipients", missedTo);
        problems.at("dailyReport.recipients", reportTo);
        problems.at("actionUrl", hooks);
        add(new Panel("Notices", "Who hears of this group's calls besides its members.")
                .with(
                        new Fold("Missed calls", missed, missedTo),
                        new Fold("Daily report", report, reportTo, emptyDays),
                        new Fold(
                                "Action URLs and webhooks",
                                hooks,
                                Panel.setting(tenantToo, "They stand on the page Notices."),
                                Panel.setting(crmHeader, "As header X-CRM-Account of the call, never towards a trunk."))));
    }

    public void testing(Consumer<Hook> tester) {
        hooks.testing(tester);
    }

    @Override
    protected GroupNotices generateModelValue() {
        return new GroupNotices(
                new MissedCallMail(missed.getValue(), Recipients.of(missedTo.getValue())),
                new DailyReport(report.getValue(), Recipients.of(reportTo.getValue()), emptyDays.getValue()),
                new ActionUrl(tenantToo.getValue(), hooks.getValue()),
                crmHeader.getValue());
    }

    @Override
    protected void setPresentationValue(GroupNotices notices) {
        missed.setValue(notices.missedCallMail().send());
        missedTo.setValue(String.join(", ", notices.missedCallMail().recipients()));
        report.setValue(notices.dailyReport().send());
        reportTo.setValue(String.join(", ", notices.dailyReport().recipients()));
        emptyDays.setValue(notices.dailyReport().emptyDays());
        hooks.setValue(notices.actionUrl().hooks());
        tenantToo.setValue(notices.actionUrl().tenantToo());
        crmHeader.setValue(notices.crmHeader());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        missed.setReadOnly(readOnly);
        missedTo.setReadOnly(readOnly);
        report.setReadOnly(readOnly);
        reportTo.setReadOnly(readOnly);
        emptyDays.setReadOnly(readOnly);
        hooks.setReadOnly(readOnly);
        tenantToo.setReadOnly(readOnly);
        crmHeader.setReadOnly(readOnly);
    }
}
