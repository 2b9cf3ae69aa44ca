package io.ringhall.plan.extension;

import io.ringhall.plan.DestinationData;
import io.ringhall.plan.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** An extension as it is stored; of its password only the digest hashes. */
@Entity
@Table(name = "extensions")
@Audited
class Extension extends Thing {
    private boolean enabled;
    private boolean doNotDisturb;
    private boolean callWaiting;
    private int noAnswerSeconds;

    @Column(length = 100)
    private @Nullable DestinationData noAnswer;

    private boolean mayDialOut;

    @Column(length = 20)
    private @Nullable String outboundCallerId;

    @NotAudited
    @Column(nullable = false, length = 32)
    private String ha1md5 = "";

    @NotAudited
    @Column(nullable = false, length = 64)
    private String ha1sha256 = "";

    protected Extension() {}

    Extension(ExtensionData data, DigestSecrets secrets) {
        edit(data);
        secrets(secrets);
    }

    void edit(ExtensionData data) {
        label(data.number(), data.name());
        this.enabled = data.enabled();
        this.doNotDisturb = data.doNotDisturb();
        this.callWaiting = data.callWaiting();
        this.noAnswerSeconds = data.noAnswerSeconds();
        this.noAnswer = data.noAnswer();
        this.mayDialOut = data.mayDialOut();
        this.outboundCallerId = data.outboundCallerId();
    }

    void secrets(DigestSecrets secrets) {
        this.ha1md5 = secrets.md5();
        this.ha1sha256 = secrets.sha256();
    }

    ExtensionData data() {
        return new ExtensionData(
                number(), name(), enabled, doNotDisturb, callWaiting, noAnswerSeconds, noAnswer, mayDialOut,
                outboundCallerId, revision());
    }
}
