package io.ringhall.plan;

/** Things that point at others, and can be made to point elsewhere. Called within a save's transaction. */
public interface Referrer {
    void follow(Renumbering change);
}
