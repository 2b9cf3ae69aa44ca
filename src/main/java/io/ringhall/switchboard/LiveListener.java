package io.ringhall.switchboard;

/** A bean that is told what changes in every tenant, on a thread of the switchboard: it must not wait. */
@FunctionalInterface
public interface LiveListener {
    /** At most five times a second for each item, with its latest state. */
    void changed(String domain, LiveChange change);
}
