package io.ringhall.plan;

import io.ringhall.kernel.Secret;
import io.ringhall.persistence.SecretVault;
import io.ringhall.plan.serviceflag.ServiceFlagBody;
import io.ringhall.plan.serviceflag.ServiceFlagId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** A tenant's service flags, as records. */
@Component
class FlagRows {
    private final EntityManager database;
    private final SecretVault vault;

    FlagRows(EntityManager database, SecretVault vault) {
        this.database = database;
        this.vault = vault;
    }

    List<PlannedFlag> flags() {
        return database
                .createQuery(
                        "select f.id, f.number, f.name, f.body, f.pin, f.revision from ServiceFlag f order by f.number", Object[].class)
                .getResultList()
                .stream()
                .map(row -> {
                    var sealed = (String) row[4];
                    return new PlannedFlag(
                            new ServiceFlagId((Long) row[0]),
                            ServiceFlagBody.read((String) row[3])
                                    .stored((String) row[1], (String) row[2], !sealed.isEmpty(), (Long) row[5]),
                            sealed.isEmpty() ? new Secret("") : vault.open(sealed).orElse(new Secret("")));
                })
                .toList();
    }
}
