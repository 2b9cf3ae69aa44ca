package io.ringhall.engine.runtime;

import io.ringhall.engine.call.Contact;
import io.ringhall.engine.call.QueueView;
import io.ringhall.engine.call.RingingCall;
import io.ringhall.engine.call.World;
import io.ringhall.engine.config.FlagConfig;
import io.ringhall.engine.config.QueueConfig;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.flag.FlagMemory;
import io.ringhall.engine.trunk.WayOut;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The live world of one call. */
record CallWorld(EngineCore core, SipLoop home, TenantConfig config) implements World {
    @Override
    public long now() {
        return home.loop().now();
    }

    @Override
    public List<Contact> contacts(String extension) {
        return core.locations().contacts(config.domain(), extension, now());
    }

    @Override
    public WayOut wayOut(String number) {
        return WayOut.of(config, number, trunk -> core.trunks().obstacle(config.domain(), trunk));
    }

    @Override
    public boolean busy(String extension) {
        return core.occupancy().busy(config.domain(), extension);
    }

    @Override
    public long idleSince(String extension) {
        return core.occupancy().idleSince(config.domain(), extension);
    }

    @Override
    public long nextTurn(String groupId, int stage) {
        return core.rotations().next(groupId, stage);
    }

    @Override
    public long random() {
        return ThreadLocalRandom.current().nextLong();
    }

    @Override
    public QueueView queue(QueueConfig queue, String call) {
        return core.queues().view(config, queue, call);
    }

    @Override
    public List<String> claimAgents(QueueConfig queue, String call, long waitedMillis) {
        return core.queues().claim(current(), queue, call, waitedMillis, now());
    }

    /** Who is suspended or wants no calls, by the newest configuration: a caller may wait for an hour. */
    private TenantConfig current() {
        var newest = core.config().get().tenant(config.domain());
        return newest == null ? config : newest;
    }

    @Override
    public int callsIn(String groupId) {
        return core.occupancy().callsIn(groupId);
    }

    @Override
    public List<RingingCall> ringing() {
        return core.live().all().stream()
                .filter(each -> each.domain().equals(config.domain()) && !each.ringing().isEmpty())
                .map(each -> new RingingCall(each.id(), each.group(), each.ringing(), each.startedAt()))
                .toList();
    }

    @Override
    public FlagMemory flagMemory(String flagId) {
        return core.flags().memory(flagId);
    }

    @Override
    public boolean flagSet(FlagConfig flag) {
        return core.flags().set(flag, now());
    }

    @Override
    public int calls() {
        return core.live().of(config.domain());
    }
}
