package io.ringhall.plan;

import io.ringhall.kernel.Secret;
import io.ringhall.persistence.SecretVault;
import io.ringhall.plan.number.PhoneNumberData;
import io.ringhall.plan.numberplan.NumberPlanBody;
import io.ringhall.plan.numberplan.NumberPlanData;
import io.ringhall.plan.trunk.TrunkBody;
import io.ringhall.plan.trunk.TrunkId;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of one tenant that concern the public network, as records. */
@Component
class OutsideRows {
    private final EntityManager database;
    private final SecretVault vault;

    OutsideRows(EntityManager database, SecretVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** By priority, then by name. */
    List<PlannedTrunk> trunks() {
        return rows("select t.id, t.name, t.body, t.password, t.revision from Trunk t order by t.name").stream()
                .map(row -> {
                    var sealed = (String) row[3];
                    return new PlannedTrunk(
                            new TrunkId((Long) row[0]),
                            TrunkBody.read((String) row[2]).stored((String) row[1], !sealed.isEmpty(), (Long) row[4]),
                            sealed.isEmpty() ? new Secret("") : vault.open(sealed).orElse(new Secret("")));
                })
                .sorted(Comparator.comparing(trunk -> trunk.data().priority()))
                .toList();
    }

    List<PhoneNumberData> numbers() {
        return rows("""
                select n.number, n.name, n.enabled, n.destination, n.revision from PhoneNumber n order by n.number""")
                .stream()
                .map(row -> new PhoneNumberData(
                        (String) row[0],
                        (String) row[1],
                        (boolean) row[2],
                        (@Nullable DestinationData) row[3],
                        (Long) row[4]))
                .toList();
    }

    NumberPlanData numberPlan() {
        return rows("select p.body, p.revision from NumberPlan p").stream()
                .findFirst()
                .map(row -> NumberPlanBody.read((String) row[0]).withRevision((Long) row[1]))
                .orElse(NumberPlanData.DEFAULT);
    }

    private List<Object[]> rows(String query) {
        return database.createQuery(query, Object[].class).getResultList();
    }
}
