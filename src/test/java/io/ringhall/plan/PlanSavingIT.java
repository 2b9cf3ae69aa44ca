package io.ringhall.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantDesk;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class PlanSavingIT extends SpringHouse {
    @Autowired
    private PlanReader reader;

    @Autowired
    private ExtensionDesk extensions;

    @Autowired
    private MailboxDesk mailboxes;

    @Autowired
    private RingGroupDesk groups;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private QueueDesk queues;

    @Autowired
    private AttendantDesk ivrs;

    @Autowired
    private PlanCache cache;

    private TenantAccess tenant;

    @BeforeEach
    void two_phones_a_mailbox_and_a_group() {
        tenant = freshTenant();
        extensions.create(tenant, ExtensionData.of("101", "Alice"));
        extensions.create(tenant, ExtensionData.of("102", "Bob"));
        mailboxes.create(tenant, MailboxData.of("703", "General Mailbox"));
        assertThat(groups.create(tenant, group("600", DestinationData.mailbox("703")))).isInstanceOf(SaveResult.Saved.class);
    }

    private static RingGroupData group(String number, @Nullable DestinationData last) {
        return RingGroupData.of(number, "Group " + number).withStages(StageData.ofExtensions("101")).withFinal(last);
    }

    private RingGroupData stored(String number) {
        return groups.find(tenant, number).orElseThrow();
    }

    private static List<Diagnostic> refusal(SaveResult<?> result) {
        return assertThat(result).asInstanceOf(type(SaveResult.Refused.class)).actual().diagnostics();
    }

    @Test
    void what_is_saved_is_read_back_as_it_was() {
        var data = group("610", DestinationData.busy())
                .withAliases(List.of("611", "+15550100"))
                .withStages(StageData.of(MemberData.extension("101"), MemberData.external("+15550123").withEnabled(false)).withSeconds(45))
                .withMaxConcurrentCalls(3, DestinationData.mailbox("703"));

        groups.create(tenant, data);

        assertThat(stored("610").withRevision(null)).isEqualTo(data);
    }

    @Test
    void each_save_moves_the_version_by_one() {
        var before = reader.read(tenant).revision();

        var result = groups.update(tenant, "600", stored("600").withName("Sales"), null);

        assertThat(result).isInstanceOfSatisfying(SaveResult.Saved.class, saved -> assertThat(saved.liveVersion()).isEqualTo(before + 1));
        assertThat(reader.read(tenant).revision()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_save_leaves_everything_as_it_was() {
        var before = reader.read(tenant);

        var found = refusal(groups.update(tenant, "600", stored("600").withStages(StageData.ofExtensions("101").withSeconds(4)), null));

        assertThat(found).extracting(Diagnostic::path).containsExactly("stages[0].seconds");
        assertThat(reader.read(tenant)).isEqualTo(before);
    }

    @Test
    void a_number_that_any_other_thing_has_is_refused_at_the_number() {
        assertThat(refusal(groups.create(tenant, group("600", DestinationData.busy()))))
                .extracting(Diagnostic::path, Diagnostic::code)
                .containsExactly(tuple("number", Diagnostic.DUPLICATE));
        assertThat(refusal(groups.create(tenant, group("101", DestinationData.busy()))))
                .extracting(Diagnostic::path, Diagnostic::code)
                .containsExactly(tuple("number", Diagnostic.DUPLICATE));
    }

    @Test
    void an_editor_who_saw_an_older_revision_is_told_so() {
        var seen = stored("600");
        groups.update(tenant, "600", seen.withName("Sales"), seen.revision());

        assertThat(refusal(groups.update(tenant, "600", seen.withName("Support"), seen.revision())))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.STALE);
        assertThat(stored("600").name()).isEqualTo("Sales");
    }

    @Test
    void what_does_not_exist_cannot_be_updated_or_deleted() {
        assertThat(refusal(groups.update(tenant, "699", group("699", DestinationData.busy()), null)))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.NOT_FOUND);
        assertThat(mailboxes.delete(tenant, "799")).isInstanceOf(DeleteResult.Refused.class);
    }

    @Test
    void the_change_is_published_when_it_is_committed() {
        var heard = new ArrayList<String>();
        ApplicationListener<PayloadApplicationEvent<PlanChanged>> listener = event -> {
            var change = event.getPayload();
            if (!change.domain().equals(tenant.domain())) {
                return;
            }
            var seen = seenByAnother(() -> reader.read(change.domain()).ringGroups().getFirst().data().name());
            heard.add(change.domain() + " " + change.revision() + " " + seen);
        };
        var planListener = new PlanListener(listener);
        context.addApplicationListener(planListener);

        groups.update(tenant, "600", stored("600").withName("Sales"), null);
        refusal(groups.update(tenant, "600", stored("600").withFinal(null), null));
        context.removeApplicationListener(planListener);

        assertThat(heard).containsExactly(tenant.domain() + " " + reader.read(tenant).revision() + " Sales");
    }

    /** Keeps the event's type, which a lambda has lost. */
    private record PlanListener(ApplicationListener<PayloadApplicationEvent<PlanChanged>> target)
            implements ApplicationListener<PayloadApplicationEvent<PlanChanged>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<PlanChanged> event) {
            target.onApplicationEvent(event);
        }
    }

    private static <T> T seenByAnother(Callable<T> work) {
        try (var another = Executors.newSingleThreadExecutor()) {
            return another.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_used_extension_is_not_deleted_and_the_refusal_shows_where_it_is_used() {
        var result = extensions.delete(tenant, "101");

        assertThat(result).isInstanceOfSatisfying(DeleteResult.Refused.class, refused -> assertThat(refused.diagnostics())
                .extracting(Diagnostic::path, found -> found.about().number())
                .containsExactly(tuple("stages[0].members[0]", "600")));
        assertThat(extensions.usages(tenant, "101"))
                .containsExactly(new Usage(ThingKind.RING_GROUP, "600", "Group 600", "stages[0].members[0]"));
        assertThat(extensions.find(tenant, "101")).isPresent();
    }

    @Test
    void a_replacement_takes_the_place_of_a_deleted_extension_everywhere() {
        extensions.update(tenant, "102", ExtensionData.of("102", "Bob").withNoAnswer(DestinationData.extension("101")), null);
        extensions.create(tenant, ExtensionData.of("103", "Carol"));

        assertThat(extensions.delete(tenant, "101", "103")).isInstanceOf(DeleteResult.Deleted.class);

        assertThat(stored("600").stages().getFirst().members()).containsExactly(MemberData.extension("103"));
        assertThat(extensions.find(tenant, "102").orElseThrow().noAnswer()).isEqualTo(DestinationData.extension("103"));
        assertThat(extensions.find(tenant, "101")).isEmpty();
    }

    @Test
    void a_replacement_that_is_in_the_stage_already_is_not_doubled() {
        groups.update(tenant, "600", stored("600").withStages(StageData.ofExtensions("101", "102")), null);

        extensions.delete(tenant, "101", "102");

        assertThat(stored("600").stages().getFirst().members()).containsExactly(MemberData.extension("102"));
    }

    @Test
    void an_unused_extension_is_deleted_at_once() {
        assertThat(extensions.delete(tenant, "102")).isInstanceOf(DeleteResult.Deleted.class);
    }

    @Test
    void a_renumbered_mailbox_is_followed_by_what_points_at_it() {
        mailboxes.update(tenant, "703", MailboxData.of("713", "General Mailbox"), null);

        assertThat(stored("600").finalDestination()).isEqualTo(DestinationData.mailbox("713"));
    }

    @Test
    void an_extension_keeps_its_number() {
        assertThat(refusal(extensions.update(tenant, "101", ExtensionData.of("111", "Alice"), null)))
                .extracting(Diagnostic::path)
                .containsExactly("number");
    }

    @Test
    void two_editors_cannot_close_a_loop_together() throws Exception {
        groups.create(tenant, group("610", DestinationData.busy()));
        groups.create(tenant, group("611", DestinationData.busy()));

        List<SaveResult<RingGroupData>> results;
        try (var editors = Executors.newFixedThreadPool(2)) {
            var first = editors.submit(() -> groups.update(tenant, "610", group("610", DestinationData.group("611")), null));
            var second = editors.submit(() -> groups.update(tenant, "611", group("611", DestinationData.group("610")), null));
            results = List.of(first.get(), second.get());
        }

        assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(SaveResult.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(refusal(refused)).extracting(Diagnostic::code).contains("loop"));
    }

    @Test
    void a_text_longer_than_its_column_is_refused_and_not_an_error() {
        var wordy = new MailboxData("704", "Box", "x".repeat(200), 60, null, null, null);

        assertThat(refusal(mailboxes.create(tenant, wordy))).isNotEmpty();
    }

    @Test
    void the_plan_kept_in_step_with_each_save_is_the_plan_that_is_stored() {
        groups.create(tenant, group("599", DestinationData.mailbox("703")));
        groups.update(tenant, "599", group("598", DestinationData.busy()), null);
        groups.create(tenant, group("610", DestinationData.group("598")));
        extensions.create(tenant, ExtensionData.of("103", "Carol"));
        extensions.delete(tenant, "101", "103");
        mailboxes.create(tenant, MailboxData.of("704", "Other"));
        mailboxes.update(tenant, "704", MailboxData.of("705", "Other"), null);
        refusal(groups.update(tenant, "610", group("610", null), null));
        groups.delete(tenant, "610");
        queues.create(tenant, QueueData.of("702", "Queue"));
        ivrs.create(tenant, AttendantData.of("701", "IVR").withKeys(Map.of("1", DestinationData.queue("702"))));

        var kept = reader.read(tenant);
        cache.forget(tenant.domain());

        assertThat(kept).isEqualTo(reader.read(tenant));
        assertThat(kept.ringGroups()).extracting(planned -> planned.data().number()).containsExactly("598", "600");
    }
}
