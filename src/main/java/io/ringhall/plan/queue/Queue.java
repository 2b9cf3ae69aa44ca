package io.ringhall.plan.queue;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Thing;
import io.ringhall.plan.serviceflag.FlagRuleData;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A call queue as it is stored. */
@Entity
@Table(name = "queues")
@Audited
class Queue extends Thing {
    @Column(nullable = false, length = 60)
    private String welcome = "";

    @Column(nullable = false, length = 60)
    private String music = "";

    private int maxWaitSeconds;

    @Column(length = 100)
    private @Nullable DestinationData afterMaxWait;

    @Column(nullable = false, length = Length.LONG32)
    private String rules = "{}";

    @Column(nullable = false, length = Length.LONG32)
    private String flagRules = "[]";

    protected Queue() {}

    Queue(QueueData data) {
        edit(data);
    }

    void edit(QueueData data) {
        label(data.number(), data.name());
        this.welcome = data.welcome();
        this.music = data.music();
        this.maxWaitSeconds = data.maxWaitSeconds();
        this.afterMaxWait = data.afterMaxWait();
        this.rules = QueueRulesData.write(data.rules());
        this.flagRules = FlagRuleData.write(data.flagRules());
    }

    QueueData data() {
        return new QueueData(number(), name(), welcome, music, maxWaitSeconds, afterMaxWait, QueueRulesData.read(rules),
                FlagRuleData.read(flagRules), revision());
    }
}
