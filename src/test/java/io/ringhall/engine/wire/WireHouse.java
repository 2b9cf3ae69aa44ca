package io.ringhall.engine.wire;

import io.ringhall.bench.NoPorts;
import io.ringhall.engine.Engine;
import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.StreamSettings;
import io.ringhall.engine.sip.Transport;
import io.ringhall.engine.config.CallLimit;
import io.ringhall.engine.config.Destination;
import io.ringhall.engine.config.DisplayMode;
import io.ringhall.engine.config.EngineConfig;
import io.ringhall.engine.config.ExtensionConfig;
import io.ringhall.engine.config.GroupConfig;
import io.ringhall.engine.config.Ha1;
import io.ringhall.engine.config.MemberConfig;
import io.ringhall.engine.config.MissedCallMarking;
import io.ringhall.engine.config.RingStrategy;
import io.ringhall.engine.config.StageConfig;
import io.ringhall.engine.config.Target;
import io.ringhall.engine.config.NumberPlan;
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.config.TrunkConfig;
import io.ringhall.engine.report.TrunkState;
import io.ringhall.engine.report.CallRecord;
import io.ringhall.engine.sip.auth.Algorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** An engine on loopback with extensions 100-105 and whatever group a test wants, and its phones. */
final class WireHouse implements AutoCloseable {
    final Engine engine;
    final BlockingQueue<CallRecord> records = new LinkedBlockingQueue<>();
    final Counting messages = new Counting();
    final WireRecordings recordings = new WireRecordings();
    private final List<WirePhone> phones = new ArrayList<>();
    private TenantConfig tenant;

    WireHouse(int loops, Target... targets) {
        this(loops, settings -> settings, targets);
    }

    WireHouse(int loops, StreamSettings streams, Target... targets) {
        this(loops, settings -> settings.withStreams(streams), targets);
    }

    /** With other settings than usual. */
    WireHouse(int loops, UnaryOperator<EngineSettings> changed, Target... targets) {
        this(loops, changed, NoPorts.ports().prompts(), targets);
    }

    /** With the product's own prompts, as long as they are. */
    static WireHouse speaking(Target... targets) {
        return new WireHouse(1, settings -> settings, (domain, id) -> {
            var file = Path.of("src/main/resources/prompts/en", id + ".wav");
            return Files.exists(file) ? file : null;
        }, targets);
    }

    /** With prompts that are tones, see {@link WireSounds}. */
    static WireHouse sounding(Target... targets) {
        return new WireHouse(2, settings -> settings, (domain, id) -> WireSounds.file(id), targets);
    }

    private WireHouse(int loops, UnaryOperator<EngineSettings> changed, EnginePorts.Prompts prompts, Target... targets) {
        var none = NoPorts.ports();
        var ports = new EnginePorts(records::add, none.bindings(), none.rotations(), prompts, messages, none.watcher(), none.resolver(), EnginePorts.Agents.FORGETFUL, EnginePorts.Flags.NONE, recordings);
        try {
            engine = Engine.start(changed.apply(new EngineSettings("127.0.0.1", 0, null, loops, 30_000, 39_999, true)), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(targets);
    }

    /** Another configuration: the extensions and these. */
    void publish(Target... targets) {
        var all = new HashMap<String, Target>();
        for (int i = 100; i <= 105; i++) {
            var number = Integer.toString(i);
            var text = number + ":" + WirePhone.DOMAIN + ":" + WirePhone.PASSWORD;
            var ha1 = new Ha1(Algorithm.MD5.hash(text), Algorithm.SHA_256.hash(text));
            all.put(number, new ExtensionConfig(number, "Ext " + i, ha1, true, false, true, 20, new Destination.Nowhere()));
        }
        for (var target : targets) {
            all.put(target.number(), target);
        }
        tenant = new TenantConfig(1, WirePhone.DOMAIN, false, all);
        engine.apply(EngineConfig.EMPTY.with(tenant));
    }

    /** This extension may not call outside numbers any more; effective with what is published next. */
    void barred(String number) {
        var all = new HashMap<>(tenant.targets());
        if (all.get(number) instanceof ExtensionConfig e) {
            all.put(number, new ExtensionConfig(
                    e.number(), e.name(), e.ha1(), e.enabled(), e.doNotDisturb(), e.callWaiting(), e.noAnswerSeconds(), e.noAnswer(), false, null));
        }
        tenant = new TenantConfig(tenant.version() + 1, tenant.domain(), false, all);
    }

    /** Publishes the tenant with these trunks and numbers, and waits until every trunk has been located. */
    void trunks(NumberPlan plan, Map<String, Destination> numbers, TrunkConfig... trunks) {
        tenant = new TenantConfig(
                tenant.version() + 1, tenant.domain(), false, tenant.targets(), plan, List.of(trunks), numbers);
        engine.apply(EngineConfig.EMPTY.with(tenant));
        await("trunks located", () -> engine.trunks().size() == trunks.length
                && engine.trunks().stream().allMatch(each -> each.address() != null || each.availability() == TrunkState.Availability.OFF));
    }

    /** The same tenant with a limit of calls. */
    void limit(CallLimit limit) {
        tenant = new TenantConfig(
                tenant.version() + 1, tenant.domain(), false, tenant.targets(), tenant.numberPlan(), tenant.trunks(), tenant.numbers(),
                tenant.sound(), tenant.codes(), tenant.flagRules(), limit);
        engine.apply(EngineConfig.EMPTY.with(tenant));
    }

    /** Waits for something the engine does by itself, with a bound. */
    static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    static GroupConfig group(StageConfig... stages) {
        return new GroupConfig("g", "600", "Sales", List.of(), List.of(stages), new Destination.Nowhere(), DisplayMode.GROUP_CALLER, null, false,
                false, MissedCallMarking.UNLESS_ANSWERED, 0, new Destination.Nowhere(), null);
    }

    static StageConfig stage(int number, int seconds, String... members) {
        return new StageConfig(number, seconds, RingStrategy.ALL,
                Arrays.stream(members).map(each -> new MemberConfig(each, false, true, 0, 0)).toList());
    }

    WirePhone phone(String user) {
        return phone(user, new Line.Udp(engine.port()));
    }

    /** A phone at another loopback address, e.g. 127.0.0.2. */
    WirePhone phoneAt(String address, String user) {
        return phone(user, new Line.Udp(engine.port(), address));
    }

    WirePhone tcpPhone(String user) {
        return phone(user, Line.Stream.tcp(engine.port()));
    }

    WirePhone tlsPhone(String user) {
        return phone(user, Line.Stream.tls(engine.port(Transport.TLS), WireTls.trusting()));
    }

    WirePhone webPhone(String user) {
        return phone(user, Line.WebSocket.plain(engine.port(Transport.WS)));
    }

    WirePhone phone(String user, Line line) {
        var phone = new WirePhone(user, line);
        phones.add(phone);
        return phone;
    }

    WirePhone registered(String user) {
        var phone = phone(user);
        phone.register();
        return phone;
    }

    /** The next finished record. */
    CallRecord finished() throws InterruptedException {
        while (true) {
            var record = records.poll(5, TimeUnit.SECONDS);
            if (record == null) {
                throw new AssertionError("no finished call record");
            }
            if (record.endedAt() != 0) {
                return record;
            }
        }
    }

    @Override
    public void close() {
        phones.forEach(WirePhone::close);
        engine.close();
    }
}
