package io.ringhall.engine.call;

import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.flag.Flags;
import io.ringhall.engine.trunk.WayOut;
import java.util.List;

/** What a decision may look at besides its own state: read-only facts of the moment, and chance as an input. */
public interface World {
    /** Milliseconds since the epoch. */
    long now();

    /** Registered contacts of an extension, best first; empty = not registered. */
    List<Contact> contacts(String extension);

    /** By which trunks an outside number can be called at this moment. */
    WayOut wayOut(String number);

    /** Whether the extension is in a call. */
    boolean busy(String extension);

    /** When the extension's last call ended, milliseconds since the epoch; 0 = it had none. */
    long idleSince(String extension);

    /** The turn of a rotating stage, 0, 1, 2…: each asking call gets the next one. */
    long nextTurn(String groupId, int stage);

    /** A random number for this decision. */
    long random();

    /** A queue as this call sees it. */
    default QueueView queue(QueueConfig queue, String call) {
        return QueueView.EMPTY;
    }

    /**
     * Agents who are to ring for this call now. They are its own until it releases them or leaves the queue; as with
     * {@link #nextTurn} each asking call gets others. Empty = it is another call's turn, or nobody is free.
     */
    default List<String> claimAgents(QueueConfig queue, String call, long waitedMillis) {
        return List.of();
    }

    /** Calls now in this group, this one not counted. */
    int callsIn(String groupId);

    /** Calls of the tenant that ring now, in no order. */
    default List<RingingCall> ringing() {
        return List.of();
    }

    /** What is remembered about a service flag, by its id. */
    default FlagMemory flagMemory(String flagId) {
        return FlagMemory.NONE;
    }

    /** Whether a service flag is set at this moment. */
    default boolean flagSet(FlagConfig flag) {
        return Flags.set(flag, flagMemory(flag.id()), now());
    }

    /** Calls of the tenant now, this one not counted. */
    default int calls() {
        return 0;
    }
}
