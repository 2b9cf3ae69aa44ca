package io.ringhall.plan.notices;

/** Whether something is sent for a group. */
public enum Sending {
    /** As the tenant's notices say. */
    DEFAULT,
    ON,
    OFF;

    /** @param usual what the tenant's notices say */
    public boolean isOn(Sending usual) {
        return this == DEFAULT ? usual == ON : this == ON;
    }
}
