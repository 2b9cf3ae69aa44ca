package io.ringhall.plan.attendant;

import io.ringhall.plan.Thing;
import io.ringhall.plan.serviceflag.FlagRuleData;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.envers.Audited;

/** An IVR as it is stored. */
@Entity
@Table(name = "attendants")
@Audited
class Attendant extends Thing {
    @Column(nullable = false, length = 60)
    private String greeting = "";

    @Column(nullable = false, length = Length.LONG32)
    private String keyMap = "{}";

    private int timeoutSeconds;
    private int repeats;

    @Column(nullable = false, length = Length.LONG32)
    private String rules = "{}";

    @Column(nullable = false, length = Length.LONG32)
    private String flagRules = "[]";

    protected Attendant() {}

    Attendant(AttendantData data) {
        edit(data);
    }

    void edit(AttendantData data) {
        label(data.number(), data.name());
        this.greeting = data.greeting();
        this.keyMap = KeyMap.write(data.keys());
        this.timeoutSeconds = data.timeoutSeconds();
        this.repeats = data.repeats();
        this.rules = AttendantRulesData.write(data.rules());
        this.flagRules = FlagRuleData.write(data.flagRules());
    }

    AttendantData data() {
        return new AttendantData(
                number(), name(), greeting, KeyMap.read(keyMap), timeoutSeconds, repeats, AttendantRulesData.read(rules),
                FlagRuleData.read(flagRules), revision());
    }
}
