package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Caller;
import io.ringhall.engine.call.Contact;
import io.ringhall.engine.call.Simulation;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.report.Simulated;
import java.util.HashMap;
import java.util.List;

/** Furnishes imagined calls with what is known here: phones, and what is remembered about flags. */
final class Rehearsals {
    private Rehearsals() {}

    static Simulated of(EngineCore core, TenantConfig tenant, String dialled, String from, long at, boolean registeredNow) {
        var contacts = new HashMap<String, List<Contact>>();
        var flags = new HashMap<String, FlagMemory>();
        long now = System.currentTimeMillis();
        for (var target : tenant.targets().values()) {
            if (target instanceof ExtensionConfig extension) {
                contacts.put(
                        extension.number(),
                        registeredNow ? core.locations().contacts(tenant.domain(), extension.number(), now) : List.of(imagined(tenant, extension)));
            } else if (target instanceof FlagConfig flag) {
                flags.put(flag.id(), core.flags().memory(flag.id()));
            }
        }
        var extension = tenant.extension(from);
        var caller = extension == null
                ? new Caller(from, null, null, false)
                : new Caller(from, extension.name(), from, false);
        return Simulation.run(tenant, caller, dialled, at, contacts, flags);
    }

    private static Contact imagined(TenantConfig tenant, ExtensionConfig extension) {
        return new Contact("sip:" + extension.number() + "@" + tenant.domain(), "its phone", "UDP");
    }
}
