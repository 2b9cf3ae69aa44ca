package io.ringhall.engine.runtime;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.dns.Location;
import io.ringhall.engine.dns.ServerOrder;
import org.jspecify.annotations.Nullable;

/** Looks after one trunk: where it is, whether it answers, that we are registered. Lives on the keeping loop. */
final class TrunkKeeper {
    private final TrunkLine line;
    private final Runnable relocated;
    private final TrunkLocator locator;
    private final EnginePorts ports;
    private final @Nullable TrunkRegistration registration;
    private final TrunkProbe probe;
    private boolean located;
    private boolean demanded;

    TrunkKeeper(SipLoop home, TrunkLine line, Runnable relocated, EnginePorts ports) {
        this.line = line;
        this.relocated = relocated;
        this.ports = ports;
        probe = new TrunkProbe(home, line, () -> ports.watcher().trunk(line.state()));
        registration = line.config().kind() == TrunkConfig.Kind.REGISTRATION
                ? new TrunkRegistration(home, line, () -> ports.watcher().trunk(line.state()))
                : null;
        locator = new TrunkLocator(home.loop(), ports.resolver(), line.config(), this::located);
    }

    void start() {
        locator.start();
    }

    private void located(Location.Step step) {
        switch (step) {
            case Location.Step.Found found -> {
                line.located(found.servers());
                line.address(ServerOrder.of(found.servers(), bound -> 0).getFirst().toString());
                line.problem(null);
                relocated.run();
                if (registration != null && !located) {
                    registration.now();
                }
                if (demanded || probe.regular() && !located) {
                    probe.now();
                }
                demanded = false;
                located = true;
            }
            // What was known goes on being used: an old address is better than none.
            case Location.Step.Nowhere nowhere -> line.problem(nowhere.why());
            case Location.Step.Ask ask -> {}
        }
        ports.watcher().trunk(line.state());
    }

    void now() {
        located = false;
        demanded = true;
        locator.start();
    }

    void close() {
        locator.close();
        probe.close();
        if (registration != null) {
            registration.close();
        }
    }
}
