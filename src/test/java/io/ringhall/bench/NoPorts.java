package io.ringhall.bench;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.CallSnapshot;
import io.ringhall.engine.report.RegisteredContact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outside that keeps nothing. */
public final class NoPorts {
    private NoPorts() {}

    public static EnginePorts ports() {
        return new EnginePorts(
                record -> {},
                new EnginePorts.Bindings() {
                    @Override
                    public List<RegisteredContact> load() {
                        return List.of();
                    }

                    @Override
                    public void changed(String domain, String extension, List<RegisteredContact> bindings) {}
                },
                new EnginePorts.Rotations() {
                    @Override
                    public Map<String, Long> load() {
                        return Map.of();
                    }

                    @Override
                    public void advanced(String key, long next) {}
                },
                (domain, id) -> null,
                new EnginePorts.Messages() {
                    @Override
                    public void count(String domain, String mailbox, EnginePorts.Counted reply) {
                        reply.counted(0, 0);
                    }

                    @Override
                    public Path fileFor(String domain, String mailbox, String callId) {
                        return Path.of(System.getProperty("java.io.tmpdir"), callId + ".wav");
                    }

                    @Override
                    public void left(
                            String domain, String mailbox, String callId, String from, @Nullable String fromName, Path file, long millis) {}
                },
                new EnginePorts.Watcher() {
                    @Override
                    public void call(CallSnapshot call) {}

                    @Override
                    public void callEnded(String domain, String callId) {}

                    @Override
                    public void registrations(String domain, String extension, int contacts) {}
                });
    }
}
