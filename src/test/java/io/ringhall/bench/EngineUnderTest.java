package io.ringhall.bench;

import io.ringhall.engine.Engine;
import io.ringhall.engine.EngineSettings;
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
import io.ringhall.engine.config.TenantConfig;
import io.ringhall.engine.sip.auth.Algorithm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A bare engine for benchmarks: extensions 100-110, group 600 ringing 101-103 at once, no database, no console. Usage:
 * {@code EngineUnderTest [sipPort] [loops] [digest]}. The password of every extension is "bench". Prints {@code port N} when ready.
 */
public final class EngineUnderTest {
    public static final String DOMAIN = "bench.ringhall.local";

    private EngineUnderTest() {}

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
        int loops = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        boolean digest = args.length > 2 && Boolean.parseBoolean(args[2]);
        var settings = new EngineSettings("127.0.0.1", port, null, loops, 20_000, 59_999, digest);
        var engine = start(settings);
        System.out.println("port " + engine.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(engine.statistics())));
        answerQuestions(engine);
        new CountDownLatch(1).await();
    }

    /** An engine with the benchmark's tenant. */
    static Engine start(EngineSettings settings) throws IOException {
        var engine = Engine.start(settings, NoPorts.ports());
        engine.apply(EngineConfig.EMPTY.with(tenant()));
        return engine;
    }

    /** A line on standard input is answered by a line of {@link Figures}; "gc" collects first. */
    private static void answerQuestions(Engine engine) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(Figures.of(engine, line.equals("gc")));
        }
    }

    private static TenantConfig tenant() {
        var targets = new HashMap<String, Target>();
        for (int i = 100; i <= 110; i++) {
            var number = Integer.toString(i);
            targets.put(number, new ExtensionConfig(number, "Ext " + i, ha1(number), true, false, true, 20, new Destination.Nowhere()));
        }
        var members = List.of(member("101"), member("102"), member("103"));
        targets.put("600", new GroupConfig(
                "g600", "600", "Bench", List.of(), List.of(new StageConfig(1, 30, RingStrategy.ALL, members)), new Destination.Nowhere(),
                DisplayMode.CALLER, null, false, false, MissedCallMarking.UNLESS_ANSWERED, 0, new Destination.Nowhere(), null));
        return new TenantConfig(1, DOMAIN, false, targets);
    }

    private static MemberConfig member(String number) {
        return new MemberConfig(number, false, true, 0, 0);
    }

    private static Ha1 ha1(String user) {
        var text = user + ":" + DOMAIN + ":bench";
        return new Ha1(Algorithm.MD5.hash(text), Algorithm.SHA_256.hash(text));
    }
}
