package io.ringhall.plan.queue;

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
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's call queues. */
@Service
public class QueueDesk {
    private final Queues queues;
    private final PlanReader reader;
    private final PlanSaver saver;

    QueueDesk(Queues queues, PlanReader reader, PlanSaver saver) {
        this.queues = queues;
        this.reader = reader;
        this.saver = saver;
    }

    public List<QueueData> list(TenantAccess access) {
        return reader.read(access).queues();
    }

    public Optional<QueueData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    public SaveResult<QueueData> create(TenantAccess access, QueueData data) {
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.QUEUE, data.number()), () -> taken(data.number())
                .orElseGet(() -> new SaveResult.Saved<>(queues.saveAndFlush(new Queue(data)).data(), 0)));
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<QueueData> update(
            TenantAccess access, String number, QueueData data, @Nullable Long expectedRevision) {
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var touch = data.number().equals(number)
                ? Touch.one(ThingKind.QUEUE, number)
                : Touch.following(ThingKind.QUEUE, data.number());
        return saver.save(access, touch, () -> queues
                .findByNumber(number)
                .map(queue -> edit(queue, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("call queue " + number))));
    }

    private SaveResult<QueueData> edit(Queue queue, QueueData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(queue.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        var before = queue.number();
        if (!before.equals(data.number())) {
            var taken = taken(data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
            saver.follow(new Renumbering(ThingKind.QUEUE, before, data.number()));
        }
        queue.edit(data);
        return new SaveResult.Saved<>(queues.saveAndFlush(queue).data(), 0);
    }

    private Optional<SaveResult<QueueData>> taken(String number) {
        return queues.findByNumber(number)
                .map(other -> SaveResult.refused(Diagnostic.error(
                        "number", Diagnostic.DUPLICATE, "The number " + number + " is taken by " + other.name())));
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.QUEUE, number);
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return saver.delete(access, ThingKind.QUEUE, number, null, () -> {
            var found = queues.findByNumber(number);
            found.ifPresent(queues::delete);
            queues.flush();
            return found.isPresent();
        });
    }
}
