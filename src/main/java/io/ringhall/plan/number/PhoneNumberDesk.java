package io.ringhall.plan.number;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.ThingRules;
import io.ringhall.plan.Touch;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.tenancy.TenantAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps a tenant's telephone numbers. A number has one owner in the whole installation. */
@Service
public class PhoneNumberDesk {
    private final PhoneNumbers numbers;
    private final PlanReader reader;
    private final PlanSaver saver;
    private final JdbcClient jdbc;

    PhoneNumberDesk(PhoneNumbers numbers, PlanReader reader, PlanSaver saver, JdbcClient jdbc) {
        this.numbers = numbers;
        this.reader = reader;
        this.saver = saver;
        this.jdbc = jdbc;
    }

    public List<PhoneNumberData> list(TenantAccess access) {
        return reader.read(access).numbers();
    }

    public Optional<PhoneNumberData> find(TenantAccess access, String number) {
        return list(access).stream().filter(found -> found.number().equals(number)).findFirst();
    }

    /** The number as the tenant's people write it becomes E.164. */
    public SaveResult<PhoneNumberData> create(TenantAccess access, PhoneNumberData given) {
        var data = given.withNumber(written(access, given.number()));
        var problem = check(data);
        if (problem.isPresent()) {
            return SaveResult.refused(problem.get());
        }
        return saver.save(access, Touch.one(ThingKind.NUMBER, data.number()), () -> taken(access, data.number())
                .orElseGet(() -> stored(new PhoneNumber(data))));
    }

    /** @param number as it is now; the data may carry a new one */
    public SaveResult<PhoneNumberData> update(
            TenantAccess access, String number, PhoneNumberData given, @Nullable Long expectedRevision) {
        var data = given.withNumber(written(access, given.number()));
        var problem = check(data);
        if (problem.isPresent()) {
            return SaveResult.refused(problem.get());
        }
        return saver.save(access, Touch.one(ThingKind.NUMBER, data.number()), () -> numbers
                .findByNumber(number)
                .map(found -> edit(access, found, data, expectedRevision))
                .orElseGet(() -> SaveResult.refused(Diagnostic.notFound("number " + number))));
    }

    private SaveResult<PhoneNumberData> edit(
            TenantAccess access, PhoneNumber found, PhoneNumberData data, @Nullable Long expectedRevision) {
        var stale = PlanSaver.stale(found.revision(), expectedRevision);
        if (stale.isPresent()) {
            return SaveResult.refused(stale.get());
        }
        if (!found.number().equals(data.number())) {
            var taken = taken(access, data.number());
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        found.edit(data);
        return stored(found);
    }

    private SaveResult<PhoneNumberData> stored(PhoneNumber number) {
        try {
            return new SaveResult.Saved<>(numbers.saveAndFlush(number).data(), 0);
        } catch (DataIntegrityViolationException sameMoment) {
            return elsewhere(number.number());
        }
    }

    /** Looks beyond the tenant, so the answer says no more than that the number is taken. */
    private Optional<SaveResult<PhoneNumberData>> taken(TenantAccess access, String number) {
        return jdbc.sql("select tenant_id from phone_numbers where number = ?")
                .param(number)
                .query(Long.class)
                .optional()
                .map(owner -> owner == access.tenantId()
                        ? SaveResult.refused(Diagnostic.error(
                                "number", Diagnostic.DUPLICATE, number + " is in the list already"))
                        : elsewhere(number));
    }

    private static SaveResult<PhoneNumberData> elsewhere(String number) {
        return SaveResult.refused(Diagnostic.error(
                "number",
                Diagnostic.DUPLICATE,
                number + " belongs to somebody else on this system; a call to it could not be told apart"));
    }

    private String written(TenantAccess access, String number) {
        var plan = reader.read(access).numberPlan();
        return plan.e164(number).orElse(NumberPlanData.bare(number));
    }

    private static Optional<Diagnostic> check(PhoneNumberData data) {
        if (!NumberPlanData.isE164(data.number())) {
            return Optional.of(Diagnostic.error(
                    "number",
                    "number-e164",
                    "Write the number with + and country code, e.g. +49 30 123456; without a country code in the number plan"
                            + " no other form is understood"));
        }
        if (data.name().length() > 100 || !ThingRules.isPrintable(data.name())) {
            return Optional.of(
                    Diagnostic.error("name", "name-length", "A label has at most 100 characters, no control characters"));
        }
        return Optional.empty();
    }

    public DeleteResult delete(TenantAccess access, String number) {
        return saver.delete(access, ThingKind.NUMBER, number, null, () -> {
            var found = numbers.findByNumber(number);
            found.ifPresent(numbers::delete);
            numbers.flush();
            return found.isPresent();
        });
    }
}
