package io.ringhall.switchboard;

/** One thing that changed on a tenant's live view; each carries the whole new state of its item. */
public sealed interface LiveChange {
    record PresenceChanged(ExtensionPresence presence) implements LiveChange {}

    record CallChanged(LiveCall call) implements LiveChange {}

    record CallEnded(String id) implements LiveChange {}

    /** A service flag is set or clear now, or was changed otherwise. */
    record FlagChanged(LiveFlag flag) implements LiveChange {}

    /** A trunk's registration, availability or number of calls. */
    record TrunkChanged(LiveTrunk trunk) implements LiveChange {}

    /** A plan went live. */
    record Published(long version) implements LiveChange {}

    /** Which item it is about: of changes with the same key only the latest matters. */
    default String key() {
        return switch (this) {
            case PresenceChanged(var presence) -> "presence " + presence.number();
            case CallChanged(var call) -> "call " + call.id();
            case CallEnded(var id) -> "call " + id;
            case FlagChanged(var flag) -> "flag " + flag.number();
            case TrunkChanged(var trunk) -> "trunk " + trunk.name();
            case Published(var version) -> "published";
        };
    }
}
