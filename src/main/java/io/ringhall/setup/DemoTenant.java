package io.ringhall.setup;

import io.ringhall.kernel.SaveResult;
import io.ringhall.kernel.Secret;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.attendant.AttendantData;
import io.ringhall.plan.attendant.AttendantDesk;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.plan.queue.QueueData;
import io.ringhall.plan.queue.QueueDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.plan.serviceflag.FlagRuleData;
import io.ringhall.plan.serviceflag.ServiceFlagData;
import io.ringhall.plan.serviceflag.ServiceFlagDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.tenancy.TenantGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tenant to try things with: the Sales Ring Group of the help-centre article, and what it needs. */
@Component
class DemoTenant {
    static final String DOMAIN = "demo.ringhall.local";

    /** @param generated the SIP password of every phone, unless it was given */
    record Seeded(String domain, List<String> extensions, Optional<Secret> generated) {}

    private static final List<ExtensionData> PHONES = List.of(
            ExtensionData.of("100", "Front Desk"),
            ExtensionData.of("101", "Alice Adams"),
            ExtensionData.of("102", "Bob Brown"),
            ExtensionData.of("103", "Carol Clark"),
            ExtensionData.of("104", "Dan Davis"),
            ExtensionData.of("202", "Erin Evans"),
            ExtensionData.of("203", "Frank Foster"));

    private final TenantDesk tenants;
    private final TenantGate gate;
    private final ExtensionDesk extensions;
    private final AttendantDesk ivrs;
    private final QueueDesk queues;
    private final MailboxDesk mailboxes;
    private final RingGroupDesk groups;
    private final ServiceFlagDesk flags;
    private final String givenPassword;

    DemoTenant(
            TenantDesk tenants,
            TenantGate gate,
            ExtensionDesk extensions,
            AttendantDesk ivrs,
            QueueDesk queues,
            MailboxDesk mailboxes,
            RingGroupDesk groups,
            ServiceFlagDesk flags,
            @Value("${ringhall.demo-sip-password}") String givenPassword) {
        this.tenants = tenants;
        this.gate = gate;
        this.extensions = extensions;
        this.ivrs = ivrs;
        this.queues = queues;
        this.mailboxes = mailboxes;
        this.groups = groups;
        this.flags = flags;
        this.givenPassword = givenPassword;
    }

    /** Empty when the tenant is there already. */
    Optional<Seeded> seed() {
        if (gate.allDomains().contains(DOMAIN)) {
            return Optional.empty();
        }
        stored(tenants.createAsSystem(TenantData.of(DOMAIN, "Demo")));
        var generated = givenPassword.isBlank() ? Optional.of(Secret.random()) : Optional.<Secret>empty();
        fill(gate.asSystem(DOMAIN), generated.orElseGet(() -> new Secret(givenPassword)));
        return Optional.of(new Seeded(DOMAIN, PHONES.stream().map(ExtensionData::number).toList(), generated));
    }

    private void fill(TenantAccess access, Secret password) {
        PHONES.forEach(phone -> stored(extensions.create(access, phone, password)));
        stored(mailboxes.create(access, MailboxData.of("703", "General Mailbox")));
        stored(queues.create(
                access, QueueData.of("702", "Queue 1").withAfterMaxWait(DestinationData.mailbox("703"))));
        stored(ivrs.create(
                access,
                AttendantData.of("701", "IVR 1")
                        .withKeys(Map.of(
                                "0", DestinationData.extension("100"),
                                "1", DestinationData.queue("702"),
                                "2", DestinationData.mailbox("703")))));
        // Manual: a demonstration rings at any hour.
        stored(flags.create(access, ServiceFlagData.of("750", "Night").withPermitted("1*")));
        stored(groups.create(
                access,
                RingGroupData.of("600", "Sales Ring Group")
                        .withStages(
                                StageData.ofExtensions("101", "102", "103", "104"),
                                StageData.ofExtensions("202", "203"))
                        .withFinal(DestinationData.ivr("701"))
                        .withFlagRules(List.of(FlagRuleData.when("750", DestinationData.mailbox("703"))))));
    }

    private static <T> void stored(SaveResult<T> result) {
        switch (result) {
            case SaveResult.Saved<T> saved -> {}
            case SaveResult.Refused<T> refused ->
                throw new IllegalStateException("The demo tenant is not valid: " + refused.diagnostics());
        }
    }
}
