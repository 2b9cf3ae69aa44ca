package io.ringhall.persistence;

/** Somebody who can do the telephone's part without the database, from what is kept in the data folder. */
@FunctionalInterface
public interface StandIn {
    /** Whether there is anything to go on with; without it a start without the database ends as a failure. */
    boolean canServe();
}
