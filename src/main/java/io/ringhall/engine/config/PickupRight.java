package io.ringhall.engine.config;

/** Who may pick up calls that ring elsewhere, and so see them ring (behaviour.md §3, Pickup from BLF). */
public final class PickupRight {
    private PickupRight() {}

    /** A group's calls: its enabled members. */
    public static boolean ofGroup(GroupConfig group, String extension) {
        for (var stage : group.stages()) {
            for (var member : stage.members()) {
                if (!member.external() && member.enabled() && member.number().equals(extension)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Calls straight to an extension: every extension of the tenant, as for its lamp. */
    public static boolean ofExtension(ExtensionConfig called, ExtensionConfig picker) {
        return called.enabled() && picker.enabled();
    }
}
