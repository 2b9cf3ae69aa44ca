package io.ringhall.engine.presence;

import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.MailboxConfig;
import io.ringhall.engine.config.PickupRight;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.config.TenantConfig;
import java.util.Comparator;

/** Whether an extension may watch a number, and what that comes to. */
public sealed interface WatchRight {
    record Granted(Resource resource) implements WatchRight {}

    /** There is no such number, or nothing of it can be watched by this package. */
    record Unknown() implements WatchRight {}

    record Forbidden() implements WatchRight {}

    static WatchRight of(TenantConfig tenant, String watcher, EventPackage event, String number) {
        var target = tenant.target(number);
        return switch (event) {
            case DIALOG -> switch (target) {
                case ExtensionConfig e -> granted(tenant, event, e.number());
                // behaviour.md §3: who may not pick its calls up sees no blinking.
                case GroupConfig group -> PickupRight.ofGroup(group, watcher) ? granted(tenant, event, group.number()) : new Forbidden();
                // How a flag stands is no secret within the house; changing it is a right.
                case FlagConfig flag -> granted(tenant, event, flag.number());
                case null, default -> new Unknown();
            };
            case MESSAGE_SUMMARY -> switch (target) {
                case MailboxConfig mailbox -> mailbox.subscribers().isEmpty() || mailbox.subscribers().contains(watcher)
                        ? granted(tenant, event, mailbox.number())
                        : new Forbidden();
                case ExtensionConfig e -> !e.number().equals(watcher)
                        ? new Forbidden()
                        : e.noAnswer() instanceof Destination.ToMailbox(String mailbox) && tenant.target(mailbox) instanceof MailboxConfig
                                ? granted(tenant, event, mailbox)
                                : subscribed(tenant, event, watcher);
                case null, default -> new Unknown();
            };
            case PRESENCE -> target instanceof ExtensionConfig e ? granted(tenant, event, e.number()) : new Unknown();
            case REG -> !(target instanceof ExtensionConfig e)
                    ? new Unknown()
                    : e.number().equals(watcher) ? granted(tenant, event, e.number()) : new Forbidden();
        };
    }

    /** The extension's own lamp shows the first mailbox that counts it among its subscribers. */
    private static WatchRight subscribed(TenantConfig tenant, EventPackage event, String watcher) {
        return tenant.targets().values().stream()
                .filter(target -> target instanceof MailboxConfig mailbox && mailbox.subscribers().contains(watcher))
                .map(Target::number)
                .min(Comparator.naturalOrder())
                .map(number -> granted(tenant, event, number))
                .orElseGet(Unknown::new);
    }

    private static WatchRight granted(TenantConfig tenant, EventPackage event, String number) {
        return new Granted(new Resource(tenant.domain(), event, number));
    }
}
