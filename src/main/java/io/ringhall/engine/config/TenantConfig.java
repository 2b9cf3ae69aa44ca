package io.ringhall.engine.config;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tenant, compiled.
 *
 * @param version grows by one with every publication; a call keeps the version it began with
 * @param domain SIP domain and digest realm, lower case
 * @param suspended registers nobody and routes nothing
 * @param targets what each dialled number reaches; a group stands under its number and every alias
 * @param numberPlan how outside numbers are dialled
 * @param trunks by priority, switched-off ones too
 * @param numbers where calls from trunks go, by called number in E.164 (or as the carrier sends it, if that is not E.164)
 * @param sound for calls that no group took
 * @param codes what people of the tenant dial to have something done
 * @param flagRules of groups, IVRs and queues that have any, by their own number; the first that holds wins
 * @param limit of calls at once, emergency calls excepted
 */
public record TenantConfig(
        long version,
        String domain,
        boolean suspended,
        Map<String, Target> targets,
        NumberPlan numberPlan,
        List<TrunkConfig> trunks,
        Map<String, Destination> numbers,
        TenantSound sound,
        FeatureCodes codes,
        Map<String, List<FlagRule>> flagRules,
        CallLimit limit) {
    public TenantConfig {
        targets = Map.copyOf(targets);
        trunks = trunks.stream().sorted(Comparator.comparingInt(TrunkConfig::priority)).toList();
        numbers = Map.copyOf(numbers);
        flagRules = Map.copyOf(flagRules);
    }

    /** A tenant with the usual codes, without flags. */
    public TenantConfig(
            long version,
            String domain,
            boolean suspended,
            Map<String, Target> targets,
            NumberPlan numberPlan,
            List<TrunkConfig> trunks,
            Map<String, Destination> numbers,
            TenantSound sound) {
        this(version, domain, suspended, targets, numberPlan, trunks, numbers, sound, FeatureCodes.DEFAULTS, Map.of(), CallLimit.NONE);
    }

    /** A tenant without a limit of calls. */
    public TenantConfig(
            long version,
            String domain,
            boolean suspended,
            Map<String, Target> targets,
            NumberPlan numberPlan,
            List<TrunkConfig> trunks,
            Map<String, Destination> numbers,
            TenantSound sound,
            FeatureCodes codes,
            Map<String, List<FlagRule>> flagRules) {
        this(version, domain, suspended, targets, numberPlan, trunks, numbers, sound, codes, flagRules, CallLimit.NONE);
    }

    /** A tenant without trunks. */
    public TenantConfig(long version, String domain, boolean suspended, Map<String, Target> targets) {
        this(version, domain, suspended, targets, NumberPlan.NONE, List.of(), Map.of());
    }

    /** A tenant with the system's sound, without flags. */
    public TenantConfig(
            long version,
            String domain,
            boolean suspended,
            Map<String, Target> targets,
            NumberPlan numberPlan,
            List<TrunkConfig> trunks,
            Map<String, Destination> numbers) {
        this(version, domain, suspended, targets, numberPlan, trunks, numbers, TenantSound.DEFAULT, FeatureCodes.DEFAULTS, Map.of());
    }

    public @Nullable TrunkConfig trunk(String id) {
        for (var trunk : trunks) {
            if (trunk.id().equals(id)) {
                return trunk;
            }
        }
        return null;
    }

    public @Nullable Target target(String number) {
        return targets.get(number);
    }

    /** By number. */
    public @Nullable FlagConfig flag(String number) {
        return targets.get(number) instanceof FlagConfig flag ? flag : null;
    }

    public @Nullable ExtensionConfig extension(String number) {
        return targets.get(number) instanceof ExtensionConfig extension ? extension : null;
    }
}
