package io.ringhall.engine.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ring group, compiled (behaviour.md §1).
 *
 * @param id stable identity of the group, survives renumbering; key of the rotation memory
 * @param aliases further numbers that reach it
 * @param stages one to three, empty ones already left out
 * @param maxConcurrentCalls 0 = unlimited; a call beyond it goes to {@code overflow}
 * @param crmAccount null = none
 * @param outboundCallerId E.164 shown to external members, null = the trunk's own number
 * @param sound what callers hear, and what is recorded
 */
public record GroupConfig(
        String id,
        String number,
        String name,
        List<String> aliases,
        List<StageConfig> stages,
        Destination finalDestination,
        DisplayMode display,
        @Nullable String namePrefix,
        boolean skipBusy,
        boolean followForwards,
        MissedCallMarking missedCallMarking,
        int maxConcurrentCalls,
        Destination overflow,
        @Nullable CrmAccount crmAccount,
        @Nullable String outboundCallerId,
        GroupSound sound)
        implements Target {
    public GroupConfig {
        aliases = List.copyOf(aliases);
        stages = List.copyOf(stages);
    }

    /** One that shows external members the trunk's number. */
    public GroupConfig(
            String id,
            String number,
            String name,
            List<String> aliases,
            List<StageConfig> stages,
            Destination finalDestination,
            DisplayMode display,
            @Nullable String namePrefix,
            boolean skipBusy,
            boolean followForwards,
            MissedCallMarking missedCallMarking,
            int maxConcurrentCalls,
            Destination overflow,
            @Nullable CrmAccount crmAccount) {
        this(
                id, number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy, followForwards,
                missedCallMarking, maxConcurrentCalls, overflow, crmAccount, null, GroupSound.PLAIN);
    }

    /** One that is heard and recorded by default, which is: not at all. */
    public GroupConfig(
            String id,
            String number,
            String name,
            List<String> aliases,
            List<StageConfig> stages,
            Destination finalDestination,
            DisplayMode display,
            @Nullable String namePrefix,
            boolean skipBusy,
            boolean followForwards,
            MissedCallMarking missedCallMarking,
            int maxConcurrentCalls,
            Destination overflow,
            @Nullable CrmAccount crmAccount,
            @Nullable String outboundCallerId) {
        this(
                id, number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy, followForwards,
                missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, GroupSound.PLAIN);
    }

    public GroupConfig withSound(GroupSound value) {
        return new GroupConfig(
                id, number, name, aliases, stages, finalDestination, display, namePrefix, skipBusy, followForwards,
                missedCallMarking, maxConcurrentCalls, overflow, crmAccount, outboundCallerId, value);
    }
}
