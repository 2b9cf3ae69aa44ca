package io.ringhall.plan;

import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantRulesData;
import io.ringhall.plan.attendant.KeyMap;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxMail;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueRulesData;
import io.ringhall.plan.ringgroup.GroupBody;
import io.ringhall.plan.ringgroup.RingGroupId;
import io.ringhall.plan.sound.SoundBody;
import io.ringhall.plan.sound.SoundData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantDirectory;
import io.ringhall.tenancy.TenantRefused;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of one tenant as records. Queries return values, not entities: a thousand groups must not be watched for
 * changes. A group's body is fetched and parsed only where its revision is not the one read before.
 */
@Component
class PlanRows {
    private final EntityManager database;
    private final TenantDirectory tenants;
    private final OutsideRows outside;
    private final FlagRows flags;

    PlanRows(EntityManager database, TenantDirectory tenants, OutsideRows outside, FlagRows flags) {
        this.database = database;
        this.tenants = tenants;
        this.outside = outside;
        this.flags = flags;
    }

    /** Everything. @param known an earlier plan, whose unchanged groups are taken over */
    TenantPlan read(TenantAccess access, long revision, Optional<TenantPlan> known) {
        return new TenantPlan(
                tenants.data(access.tenantId()).orElseThrow(TenantRefused::new),
                revision,
                extensions(),
                ringGroups(known),
                ivrs(),
                queues(),
                mailboxes(),
                prompts(),
                outside.numberPlan(),
                outside.trunks(),
                outside.numbers(),
                sound(),
                flags.flags());
    }

    /** The plan of the revision before, with one thing changed, added or gone. */
    TenantPlan after(TenantPlan before, ThingKind kind, String number, long revision) {
        return new TenantPlan(
                before.tenant(),
                revision,
                kind == ThingKind.EXTENSION ? extensions() : before.extensions(),
                kind == ThingKind.RING_GROUP ? withGroup(before.ringGroups(), number) : before.ringGroups(),
                kind == ThingKind.IVR ? ivrs() : before.ivrs(),
                kind == ThingKind.QUEUE ? queues() : before.queues(),
                kind == ThingKind.MAILBOX ? mailboxes() : before.mailboxes(),
                before.prompts(),
                kind == ThingKind.NUMBER_PLAN ? outside.numberPlan() : before.numberPlan(),
                kind == ThingKind.TRUNK ? outside.trunks() : before.trunks(),
                kind == ThingKind.NUMBER ? outside.numbers() : before.numbers(),
                kind == ThingKind.SOUND ? sound() : before.sound(),
                kind == ThingKind.FLAG ? flags.flags() : before.flags());
    }

    private List<PlannedGroup> withGroup(List<PlannedGroup> before, String number) {
        var now = bodies("where g.number = :number", query -> query.setParameter("number", number));
        return Stream.concat(
                        before.stream().filter(group -> !group.data().number().equals(number)), now.values().stream())
                .sorted(Comparator.comparing(group -> group.data().number()))
                .toList();
    }

    private List<PlannedExtension> extensions() {
        return rows("""
                select e.number, e.name, e.enabled, e.doNotDisturb, e.callWaiting, e.noAnswerSeconds, e.noAnswer,
                    e.mayDialOut, e.outboundCallerId, e.revision, e.ha1md5, e.ha1sha256
                from Extension e order by e.number""")
                .stream()
                .map(row -> new PlannedExtension(
                        new ExtensionData(
                                (String) row[0],
                                (String) row[1],
                                (boolean) row[2],
                                (boolean) row[3],
                                (boolean) row[4],
                                (int) row[5],
                                (@Nullable DestinationData) row[6],
                                (boolean) row[7],
                                (@Nullable String) row[8],
                                (Long) row[9]),
                        (String) row[10],
                        (String) row[11]))
                .toList();
    }

    private List<PlannedGroup> ringGroups(Optional<TenantPlan> known) {
        var before = known.map(plan -> plan.ringGroups().stream()
                        .collect(Collectors.toMap(group -> group.id().value(), Function.identity())))
                .orElse(Map.of());
        var heads = rows("select g.id, g.revision from RingGroup g order by g.number");
        var changed = new HashSet<Long>();
        for (var head : heads) {
            var old = before.get((Long) head[0]);
            if (old == null || !head[1].equals(old.data().revision())) {
                changed.add((Long) head[0]);
            }
        }
        var fresh = changed.isEmpty() ? Map.<Long, PlannedGroup>of() : bodies(changed, heads.size());
        return heads.stream()
                .map(head -> (Long) head[0])
                .map(id -> fresh.containsKey(id) ? fresh.get(id) : before.get(id))
                .toList();
    }

    private Map<Long, PlannedGroup> bodies(Set<Long> ids, int all) {
        return ids.size() == all
                ? bodies("", query -> query)
                : bodies("where g.id in :ids", query -> query.setParameter("ids", ids));
    }

    private Map<Long, PlannedGroup> bodies(String where, UnaryOperator<TypedQuery<Object[]>> parameters) {
        var found = new HashMap<Long, PlannedGroup>();
        var query = parameters.apply(database.createQuery(
                "select g.id, g.number, g.name, g.body, g.revision from RingGroup g " + where, Object[].class));
        for (var row : query.getResultList()) {
            var id = (Long) row[0];
            found.put(
                    id,
                    new PlannedGroup(
                            new RingGroupId(id),
                            GroupBody.read((String) row[3])
                                    .withNumber((String) row[1])
                                    .withName((String) row[2])
                                    .withRevision((Long) row[4])));
        }
        return found;
    }

    private List<AttendantData> ivrs() {
        return rows("""
                select a.number, a.name, a.greeting, a.keyMap, a.timeoutSeconds, a.repeats, a.rules, a.flagRules, a.revision
                from Attendant a order by a.number""")
                .stream()
                .map(row -> new AttendantData(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        KeyMap.read((String) row[3]),
                        (int) row[4],
                        (int) row[5],
                        AttendantRulesData.read((String) row[6]),
                        FlagRuleData.read((String) row[7]),
                        (Long) row[8]))
                .toList();
    }

    private List<QueueData> queues() {
        return rows("""
                select q.number, q.name, q.welcome, q.music, q.maxWaitSeconds, q.afterMaxWait, q.rules, q.flagRules, q.revision
                from Queue q order by q.number""")
                .stream()
                .map(row -> new QueueData(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (int) row[4],
                        (@Nullable DestinationData) row[5],
                        QueueRulesData.read((String) row[6]),
                        FlagRuleData.read((String) row[7]),
                        (Long) row[8]))
                .toList();
    }

    private List<MailboxData> mailboxes() {
        return rows("select m.number, m.name, m.greeting, m.maxSeconds, m.mail, m.subscribers, m.revision from Mailbox m order by m.number")
                .stream()
                .map(row -> new MailboxData(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (int) row[3],
                        MailboxMail.read((String) row[4]),
                        MailboxData.subscribers((String) row[5]),
                        (Long) row[6]))
                .toList();
    }

    private SoundData sound() {
        return rows("select s.body, s.revision from TenantSound s").stream()
                .findFirst()
                .map(row -> SoundBody.read((String) row[0]).withRevision((Long) row[1]))
                .orElse(SoundData.DEFAULT);
    }

    private Set<String> prompts() {
        return Set.copyOf(
                database.createQuery("select p.code from Prompt p", String.class).getResultList());
    }

    private List<Object[]> rows(String query) {
        return database.createQuery(query, Object[].class).getResultList();
    }
}
