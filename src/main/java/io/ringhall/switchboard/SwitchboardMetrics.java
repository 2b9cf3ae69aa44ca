package io.ringhall.switchboard;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ringhall.engine.report.ExportFigures;
import io.ringhall.engine.report.GuardFigures;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The engine's figures for Prometheus. */
@Component
class SwitchboardMetrics implements MeterBinder {
    private final EngineRoom engine;

    SwitchboardMetrics(EngineRoom engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ringhall.calls.live", "Calls in progress", EngineFigures::calls);
        gauge(registry, "ringhall.registrations", "Phones registered", EngineFigures::registrations);
        Gauge.builder("ringhall.subscriptions", engine, room -> room.subscriptions().size())
                .description("Subscriptions of phones to lamps, messages and presence")
                .register(registry);
        gauge(registry, "ringhall.sip.transactions", "SIP transactions in memory", EngineFigures::transactions);
        counter(registry, "ringhall.calls.started", "Calls since start", EngineFigures::callsStarted);
        counter(registry, "ringhall.calls.shed", "Calls refused under overload", EngineFigures::shed);
        dropped(registry, "locked", GuardFigures::locked);
        dropped(registry, "rate", GuardFigures::rate);
        dropped(registry, "scanner", GuardFigures::scanner);
        dropped(registry, "stranger", GuardFigures::stranger);
        Gauge.builder("ringhall.overload", engine, room -> room.guardFigures().shedding() ? 1 : 0)
                .description("1 while new calls are refused for overload")
                .register(registry);
        Gauge.builder("ringhall.loop.delay", engine, room -> room.guardFigures().delayMillis())
                .description("Milliseconds the slowest event loop is late")
                .register(registry);
        counter(registry, "ringhall.sip.received", "SIP messages received", EngineFigures::received);
        counter(registry, "ringhall.sip.sent", "SIP messages sent", EngineFigures::sent);
        exported(registry, "sent", ExportFigures::sent);
        exported(registry, "dropped", ExportFigures::dropped);
        counter(registry, "ringhall.sip.malformed", "Messages that did not parse", EngineFigures::malformed);
    }

    private void exported(MeterRegistry registry, String outcome, ToDoubleFunction<ExportFigures> figure) {
        FunctionCounter.builder("ringhall.hep", engine, room -> figure.applyAsDouble(room.exported()))
                .tag("outcome", outcome)
                .description("Copies of SIP messages for the capture server")
                .register(registry);
    }

    private void dropped(MeterRegistry registry, String why, ToDoubleFunction<GuardFigures> figure) {
        FunctionCounter.builder("ringhall.sip.dropped", engine, room -> figure.applyAsDouble(room.guardFigures()))
                .tag("why", why)
                .description("Messages of strangers dropped without an answer")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String text, ToDoubleFunction<EngineFigures> figure) {
        Gauge.builder(name, engine, room -> figure.applyAsDouble(room.figures())).description(text).register(registry);
    }

    private void counter(MeterRegistry registry, String name, String text, ToDoubleFunction<EngineFigures> figure) {
        FunctionCounter.builder(name, engine, room -> figure.applyAsDouble(room.figures()))
                .description(text)
                .register(registry);
    }
}
