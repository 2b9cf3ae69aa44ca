package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.FlagState;
import io.ringhall.engine.report.TrunkState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is live in every tenant, written by the engine. */
@Component
class LiveBoard implements EnginePorts.Watcher {
    private final Map<String, TenantBoard> tenants = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, LiveChange>> everywhere;

    LiveBoard(ObjectProvider<LiveListener> everywhere) {
        this.everywhere = everywhere.stream().<BiConsumer<String, LiveChange>>map(listener -> listener::changed).toList();
    }

    TenantBoard tenant(String domain) {
        return tenants.computeIfAbsent(
                domain,
                name -> new TenantBoard(everywhere.stream()
                        .<Consumer<LiveChange>>map(listener -> change -> listener.accept(name, change))
                        .toList()));
    }

    @Override
    public void call(CallSnapshot call) {
        tenant(call.domain()).call(call);
    }

    @Override
    public void callEnded(String domain, String callId) {
        tenant(domain).callEnded(callId);
    }

    @Override
    public void registrations(String domain, String extension, int contacts) {
        tenant(domain).registrations(extension, contacts);
    }

    @Override
    public void flag(FlagState state) {
        tenant(state.domain()).flag(LiveFlag.of(state));
    }

    @Override
    public void trunk(TrunkState state) {
        tenant(state.domain()).trunk(state);
    }

    void tell() {
        tenants.values().forEach(TenantBoard::tell);
    }

    /** A deleted tenant leaves nothing behind for one of the same name. */
    void forget(String domain) {
        tenants.remove(domain);
    }
}
