package io.ringhall.plan.ringgroup;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.PlannedGroup;
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

/** Keeps a tenant's ring groups. */
@Service
public class RingGroupDesk {
    private final RingGroups groups;
    private final PlanReader reader;
    private final PlanSaver saver;

    RingGroupDesk(RingGroups groups, PlanReader reader, PlanSaver saver) {
        this.groups = groups;
        this.reader = reader;
        this.saver = saver;
    }

    public List<RingGroupData> list(TenantAccess access) {
        return reader.read(access).ringGroups().stream().map(PlannedGroup::data).toList();
    }

    public Optional<RingGroupData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    public SaveResult<RingGroupData> create(TenantAccess access, RingGroupData data) {
        var problems = problems(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.RING_GROUP, data.number()), () -> taken(data.number())
                .orElseGet(() -> new SaveResult.Saved<>(groups.saveAndFlush(new RingGroup(data)).data(), 0)));
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<RingGroupData> update(
            TenantAccess access, String number, RingGroupData data, @Nullable Long expectedRevision) {
        var problems = problems(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var touch = data.number().equals(number)
                ? Touch.one(ThingKind.RING_GROUP, number)
                : Touch.following(ThingKind.RING_GROUP, data.number());
        return saver.save(access, touch, () -> groups
                .findByNumber(number)
                .map(group -> edit(group, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("ring group " + number))));
    }

    private SaveResult<RingGroupData> edit(RingGroup group, RingGroupData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(group.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        var before = group.number();
        if (!before.equals(data.number())) {
            var taken = taken(data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
            saver.follow(new Renumbering(ThingKind.RING_GROUP, before, data.number()));
        }
        group.edit(data);
        return new SaveResult.Saved<>(groups.saveAndFlush(group).data(), 0);
    }

    private Optional<SaveResult<RingGroupData>> taken(String number) {
        return groups.findByNumber(number)
                .map(other -> SaveResult.refused(Diagnostic.error(
                        "number", Diagnostic.DUPLICATE, "The number " + number + " is taken by " + other.name())));
    }

    private static List<Diagnostic> problems(RingGroupData data) {
        var found = new ArrayList<>(ThingRules.check(data.number(), data.name()));
        found.addAll(NoticesRules.check(data.notices()));
        return found;
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.RING_GROUP, number);
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return saver.delete(access, ThingKind.RING_GROUP, number, null, () -> {
            var found = groups.findByNumber(number);
            found.ifPresent(groups::delete);
            groups.flush();
            return found.isPresent();
        });
    }
}
