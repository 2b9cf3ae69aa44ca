package io.ringhall.plan.notices;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.MailAddress;
import io.ringhall.plan.ThingRules;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What notices must be like. Where an action URL may lead is checked when it is called, too. */
public final class NoticesRules {
    static final int MOST_RECIPIENTS = 20;
    static final int MOST_HOOKS = 5;
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_BODY = 10_000;

    private NoticesRules() {}

    /** Of a group. */
    public static List<Diagnostic> check(GroupNotices notices) {
        var found = new ArrayList<Diagnostic>();
        recipients(notices.missedCallMail().recipients(), "missedCallMail.recipients", found);
        recipients(notices.dailyReport().recipients(), "dailyReport.recipients", found);
        hooks(notices.actionUrl().hooks(), "actionUrl.hooks", found);
        return found;
    }

    static List<Diagnostic> check(TenantNoticesData notices) {
        var found = new ArrayList<Diagnostic>();
        recipients(notices.missedCallMail().recipients(), "missedCallMail.recipients", found);
        recipients(notices.dailyReport().recipients(), "dailyReport.recipients", found);
        hooks(notices.hooks(), "hooks", found);
        if (!TenantNoticesData.LANGUAGES.contains(notices.language())) {
            found.add(Diagnostic.error("language", "language-unknown", "Mails are written in en or de"));
        }
        if (notices.senderName().length() > 100 || !ThingRules.isPrintable(notices.senderName())) {
            found.add(Diagnostic.error("senderName", "name-length", "A name has at most 100 characters on one line"));
        }
        try {
            LocalTime.parse(notices.reportAt());
        } catch (DateTimeParseException wrong) {
            found.add(Diagnostic.error("reportAt", "time-format", "A time looks like 07:00"));
        }
        return found;
    }

    /** Public for mailboxes. */
    public static void recipients(List<String> recipients, String path, List<Diagnostic> found) {
        if (recipients.size() > MOST_RECIPIENTS) {
            found.add(Diagnostic.error(path, "recipients-many", "At most " + MOST_RECIPIENTS + " recipients; use a mailing list for more"));
        }
        for (int i = 0; i < recipients.size(); i++) {
            if (!MailAddress.isValid(recipients.get(i))) {
                found.add(Diagnostic.error(path + "[" + i + "]", "mail-address", "\"" + recipients.get(i) + "\" is no mail address"));
            }
        }
    }

    private static void hooks(List<Hook> hooks, String path, List<Diagnostic> found) {
        if (hooks.size() > MOST_HOOKS) {
            found.add(Diagnostic.error(path, "hooks-many", "At most " + MOST_HOOKS + " action URLs"));
        }
        for (int i = 0; i < hooks.size(); i++) {
            hook(hooks.get(i), path + "[" + i + "]", found);
        }
    }

    private static void hook(Hook hook, String path, List<Diagnostic> found) {
        var url = hook.url();
        if (!url.matches("(?i)https?://[^/\\s]+.*") || url.length() > LONGEST_URL || url.chars().anyMatch(c -> c <= ' ')) {
            found.add(Diagnostic.error(path + ".url", "url-format", "A web address begins with https:// or http:// and holds no blanks"));
        } else if (HookTemplate.namesHostBy(url)) {
            found.add(Diagnostic.error(path + ".url", "url-host", "Variables stand behind the host, in path or query"));
        }
        HookTemplate.unknown(url).ifPresent(name -> found.add(unknown(path + ".url", name)));
        if (hook.body() != null) {
            HookTemplate.unknown(hook.body()).ifPresent(name -> found.add(unknown(path + ".body", name)));
            if (hook.body().length() > LONGEST_BODY) {
                found.add(Diagnostic.error(path + ".body", "body-length", "At most " + LONGEST_BODY + " characters"));
            }
        }
        if (hook.name().length() > 60 || !ThingRules.isPrintable(hook.name())) {
            found.add(Diagnostic.error(path + ".name", "name-length", "A name has at most 60 characters on one line"));
        }
    }

    private static Diagnostic unknown(String path, String name) {
        return Diagnostic.error(
                path, "variable-unknown", "There is no variable {" + name + "}; there are " + String.join(", ", HookTemplate.VARIABLES));
    }
}
