package io.ringhall.plan.serviceflag;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.persistence.SecretVault;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.PlannedFlag;
import io.ringhall.plan.Renumbering;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.Touch;
import io.ringhall.plan.Usage;
import io.ringhall.tenancy.TenantAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's service flags. */
@Service
public class ServiceFlagDesk {
    private final ServiceFlags flags;
    private final PlanReader reader;
    private final PlanSaver saver;
    private final SecretVault vault;

    ServiceFlagDesk(ServiceFlags flags, PlanReader reader, PlanSaver saver, SecretVault vault) {
        this.flags = flags;
        this.reader = reader;
        this.saver = saver;
        this.vault = vault;
    }

    public List<ServiceFlagData> list(TenantAccess access) {
        return reader.read(access).flags().stream().map(PlannedFlag::data).toList();
    }

    public Optional<ServiceFlagData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    public SaveResult<ServiceFlagData> create(TenantAccess access, ServiceFlagData data) {
        var problems = check(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        return saver.save(access, Touch.one(ThingKind.FLAG, data.number()), () -> taken(data.number())
                .orElseGet(() -> stored(new ServiceFlag(data), data)));
    }

    /** @param number as it is now; the data may carry a new one, and what points here follows */
    public SaveResult<ServiceFlagData> update(
            TenantAccess access, String number, ServiceFlagData data, @Nullable Long expectedRevision) {
        var problems = check(data);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused<>(problems);
        }
        var touch = data.number().equals(number)
                ? Touch.one(ThingKind.FLAG, number)
                : Touch.following(ThingKind.FLAG, data.number());
        return saver.save(access, touch, () -> flags
                .findByNumber(number)
                .map(flag -> edit(flag, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("service flag " + number))));
    }

    private SaveResult<ServiceFlagData> edit(ServiceFlag flag, ServiceFlagData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(flag.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        var before = flag.number();
        if (!before.equals(data.number())) {
            var taken = taken(data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
            saver.follow(new Renumbering(ThingKind.FLAG, before, data.number()));
        }
        flag.edit(data);
        return stored(flag, data);
    }

    private SaveResult<ServiceFlagData> stored(ServiceFlag flag, ServiceFlagData data) {
        var pin = data.newPin();
        if (pin != null) {
            flag.pin(pin.reveal().isEmpty() ? "" : vault.seal(pin));
        }
        return new SaveResult.Saved<>(flags.saveAndFlush(flag).data(), 0);
    }

    private static List<Diagnostic> check(ServiceFlagData data) {
        var problems = new ArrayList<>(ThingRules.check(data.number(), data.name()));
        if (data.newPin() != null && !data.newPin().reveal().matches("|[0-9]{4,10}")) {
            problems.add(Diagnostic.error("pin", "pin-format", "A PIN has 4 to 10 digits"));
        }
        return problems;
    }

    private Optional<SaveResult<ServiceFlagData>> taken(String number) {
        return flags.findByNumber(number)
                .map(other -> SaveResult.refused(Diagnostic.error(
                        "number", Diagnostic.DUPLICATE, "The number " + number + " is taken by " + other.name())));
    }

    public List<Usage> usages(TenantAccess access, String number) {
        return reader.read(access).usages(ThingKind.FLAG, number);
    }

    /** Refused while it is used, unless another flag takes its place. @param replacement its number */
    public DeleteResult delete(TenantAccess access, String number, @Nullable String replacement) {
        if (replacement != null && (replacement.equals(number) || find(access, replacement).isEmpty())) {
            return new DeleteResult.Refused(List.of(
                    Diagnostic.error("replacement", "replacement-unknown", "The replacement must be another service flag")));
        }
        return saver.delete(access, ThingKind.FLAG, number, replacement, () -> {
            var found = flags.findByNumber(number);
            found.ifPresent(flags::delete);
            flags.flush();
            return found.isPresent();
        });
    }
}
