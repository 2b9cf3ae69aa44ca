package io.ringhall.switchboard;

import io.ringhall.engine.config.CrmAccount;
import io.ringhall.engine.config.GroupConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The CRM account numbers of the groups that are live. */
@Component
public class GroupAccounts {
    private final EngineRoom engine;

    GroupAccounts(EngineRoom engine) {
        this.engine = engine;
    }

    /** Empty when the group has none, or is gone. @param group its number, null = none */
    public Optional<String> crmAccount(String domain, @Nullable String group) {
        var config = engine.live(domain);
        return config == null || group == null || !(config.targets().get(group) instanceof GroupConfig found)
                ? Optional.empty()
                : Optional.ofNullable(found.crmAccount()).map(CrmAccount::number);
    }
}
