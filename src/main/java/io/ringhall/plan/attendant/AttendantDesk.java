package io.ringhall.plan.attendant;

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

/** Keeps a tenant's IVRs. */
@Service
public class AttendantDesk {
    private final Attendants attendants;
    private final PlanReader reader;
    private final PlanSaver saver;

    AttendantDesk(Attendants attendants, PlanReader reader, PlanSaver saver) {
        this.attendants = attendants;
        this.reader = reader;
        this.saver = saver;
    }

    public List<AttendantData> list(TenantAccess access) {
        return reader.read(access).ivrs();
    }

    public Optional<AttendantData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    public SaveResult<AttendantData> create(TenantAccess access, AttendantData data) {
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.IVR, data.number()), () -> taken(data.number())
                .orElseGet(() -> new SaveResult.Saved<>(attendants.saveAndFlush(new Attendant(data)).data(), 0)));
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<AttendantData> update(
            TenantAccess access, String number, AttendantData data, @Nullable Long expectedRevision) {
        var problems = ThingRules.check(data.number(), data.name());
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var touch = data.number().equals(number)
                ? Touch.one(ThingKind.IVR, number)
                : Touch.following(ThingKind.IVR, data.number());
        return saver.save(access, touch, () -> attendants
                .findByNumber(number)
                .map(attendant -> edit(attendant, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("IVR " + number))));
    }

    private SaveResult<AttendantData> edit(Attendant attendant, AttendantData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(attendant.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        var before = attendant.number();
        if (!before.equals(data.number())) {
            var taken = taken(data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
            saver.follow(new Renumbering(ThingKind.IVR, before, data.number()));
        }
        attendant.edit(data);
        return new SaveResult.Saved<>(attendants.saveAndFlush(attendant).data(), 0);
    }

    private Optional<SaveResult<AttendantData>> taken(String number) {
        return attendants.findByNumber(number)
                .map(other -> SaveResult.refused(Diagnostic.error(
                        "number", Diagnostic.DUPLICATE, "The number " + number + " is taken by " + other.name())));
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.IVR, number);
    }

    /** Refused while it is used. */
    public DeleteResult delete(TenantAccess access, String number) {
        return saver.delete(access, ThingKind.IVR, number, null, () -> {
            var found = attendants.findByNumber(number);
            found.ifPresent(attendants::delete);
            attendants.flush();
            return found.isPresent();
        });
    }
}
