package io.ringhall.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.testing.SpringHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstStartIT extends SpringHouse {
    @Autowired
    private PlanReader reader;

    @Test
    void the_demo_tenant_holds_the_sales_ring_group_of_the_article() {
        var plan = reader.read(DemoTenant.DOMAIN);

        var group = plan.ringGroups().getFirst().data();
        assertThat(group.name()).isEqualTo("Sales Ring Group");
        assertThat(group.stages().get(0).members()).extracting(MemberData::extension).containsExactly("101", "102", "103", "104");
        assertThat(group.stages().get(1).members()).extracting(MemberData::extension).containsExactly("202", "203");
        assertThat(group.finalDestination()).isEqualTo(DestinationData.ivr("701"));
        assertThat(plan.extensions()).extracting(extension -> extension.data().number()).contains("100");
    }
}
