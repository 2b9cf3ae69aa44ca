package io.ringhall.switchboard;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.trace.HepTarget;
import io.ringhall.plan.prompt.PromptDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is given. Records and messages come from the room of calls, which knows us and not the other way. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {
    @Bean
    EnginePorts enginePorts(
            EnginePorts.Records records,
            EnginePorts.Bindings bindings,
            EnginePorts.Rotations rotations,
            PromptDesk prompts,
            EnginePorts.Messages messages,
            EnginePorts.Watcher watcher,
            EnginePorts.Agents agents,
            EnginePorts.Flags flags,
            EnginePorts.Recordings recordings) {
        return new EnginePorts(
                records,
                bindings,
                rotations,
                (domain, id) -> prompts.file(domain, id).orElse(null),
                messages,
                watcher,
                NameService.ofThisMachine(),
                agents,
                flags,
                recordings);
    }

    @Bean
    RunningEngine.Starter engineStarter(
            @Value("${RINGHALL_TRACE_MB:32}") int traceMegabytes,
            @Value("${RINGHALL_HEP_TARGET:}") String hepTarget,
            @Value("${RINGHALL_HEP_ID:2001}") long hepId) {
        var captureServer = HepTarget.parse(hepTarget, hepId);
        return (settings, ports) -> {
            var started = RealEngine.start(settings, ports);
            started.engine().trace(traceMegabytes);
            started.export(captureServer);
            return started;
        };
    }
}
