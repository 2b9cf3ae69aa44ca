package io.ringhall.plan.mailbox;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.Touch;
import io.ringhall.plan.Usage;
import io.ringhall.plan.notices.NoticesRules;
import io.ringhall.tenancy.TenantAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's mailboxes. */
@Service
public class MailboxDesk {
    private final Mailboxes mailboxes;
    private final PlanReader reader;
    private final PlanSaver saver;

    MailboxDesk(Mailboxes mailboxes, PlanReader reader, PlanSaver saver) {
        this.mailboxes = mailboxes;
        this.reader = reader;
        this.saver = saver;
    }

    public List<MailboxData> list(TenantAccess access) {
        return reader.read(access).mailboxes();
    }

    public Optional<MailboxData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    public SaveResult<MailboxData> create(TenantAccess access, MailboxData data) {
        var problems = problems(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.MAILBOX, data.number()), () -> taken(data.number())
                .orElseGet(() -> new SaveResult.Saved<>(mailboxes.saveAndFlush(new Mailbox(data)).data(), 0)));
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<MailboxData> update(
            TenantAccess access, String number, MailboxData data, @Nullable Long expectedRevision) {
        var problems = problems(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var touch = data.number().equals(number)
                ? Touch.one(ThingKind.MAILBOX, number)
                : Touch.following(ThingKind.MAILBOX, data.number());
        return saver.save(access, touch, () -> mailboxes
                .findByNumber(number)
                .map(mailbox -> edit(mailbox, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("mailbox " + number))));
    }

    private SaveResult<MailboxData> edit(Mailbox mailbox, MailboxData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(mailbox.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        var before = mailbox.number();
        if (!before.equals(data.number())) {
            var taken = taken(data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
            saver.follow(new Renumbering(ThingKind.MAILBOX, before, data.number()));
        }
        mailbox.edit(data);
        return new SaveResult.Saved<>(mailboxes.saveAndFlush(mailbox).data(), 0);
    }

    private Optional<SaveResult<MailboxData>> taken(String number) {
        return mailboxes.findByNumber(number)
                .map(other -> SaveResult.refused(Diagnostic.error(
                        "number", Diagnostic.DUPLICATE, "The number " + number + " is taken by " + other.name())));
    }

    private static List<Diagnostic> problems(MailboxData data) {
        var found = new ArrayList<>(ThingRules.check(data.number(), data.name()));
        NoticesRules.recipients(data.mail().recipients(), "mail.recipients", found);
        return found;
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.MAILBOX, number);
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return saver.delete(access, ThingKind.MAILBOX, number, null, () -> {
            var found = mailboxes.findByNumber(number);
            found.ifPresent(mailboxes::delete);
            mailboxes.flush();
            return found.isPresent();
        });
    }
}
