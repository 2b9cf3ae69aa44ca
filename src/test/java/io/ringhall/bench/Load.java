package io.ringhall.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Load for {@code ./ringhall bench}: a call forked to three phones, one answers, two are cancelled, BYE. One thread, four sockets,
 * no more text handling than needed, so that it is not the limit. Options as {@code name=value}:
 * <ul>
 *   <li>{@code target=17060 caller=17070 phones=17071,17072,17073 domain=…}; {@code register=true} registers the phones first
 *   <li>{@code pid=…} the process whose CPU time is taken, children included
 *   <li>{@code steps=400x20,800x5} rates per second and lengths in seconds, one after the other; with {@code h} behind it a step's
 *       calls stand, {@code standing N} is printed, and a line on standard input ends them
 *   <li>{@code total=400} calls of each step, instead of rate times length
 *   <li>{@code window=64} calls at once, however long they take; more wait, so that the rate is what the engine makes of it
 *   <li>{@code stop=true} ends after two steps in a row that are not clean
 * </ul>
 * Prints for each step {@code step rate seconds calls ok again branch-p50 p99 p99.9 max 180-p50 p99 p99.9 max cpu-ms-per-call stall-ms}:
 * <i>again</i> counts messages repeated by either side, <i>stall</i> is the longest turn of the generator's own loop.
 */
public final class Load {
    private static final long TALK = 100_000_000;
    private static final long PATIENCE = 12_000_000_000L;
    private static final int BURST = 16;

    private final Map<String, String> options = new HashMap<>(Map.of(
            "target", "17060", "caller", "17070", "phones", "17071,17072,17073", "domain", EngineUnderTest.DOMAIN, "steps", "100x5",
            "window", Integer.toString(Integer.MAX_VALUE)));
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Repeats repeats = new Repeats();
    private final Selector selector = Selector.open();
    private final GeneratedCaller caller;
    private final List<GeneratedPhone> phones = new ArrayList<>();
    private final Map<Integer, String> descriptions = new HashMap<>();
    private GeneratedCall[] calls = new GeneratedCall[1 << 16];
    private int begun;
    private int standing;
    private int over;
    private int succeeded;
    private int registered;
    private long again;
    private boolean holding;
    private Delays branching = new Delays();
    private Delays ringing = new Delays();

    private final Runnable afterEach;

    private Load(String[] args, Runnable afterEach) throws IOException {
        this.afterEach = afterEach;
        for (var each : args) {
            var parts = each.split("=", 2);
            options.put(parts[0], parts[1]);
        }
        int target = number("target");
        caller = new GeneratedCaller(number("caller"), target, this, this::call);
        caller.socket().register(selector);
        var ports = options.get("phones").split(",");
        for (int i = 0; i < ports.length; i++) {
            var phone = new GeneratedPhone(i, Integer.parseInt(ports[i]), target, this, this::call);
            phone.socket().register(selector);
            phones.add(phone);
        }
    }

    public static void main(String[] args) throws IOException {
        run(args, () -> {});
    }

    /** @param afterEach runs when a step is over */
    static void run(String[] args, Runnable afterEach) throws IOException {
        new Load(args, afterEach).work();
    }

    private int number(String name) {
        return Integer.parseInt(options.get(name));
    }

    private void work() throws IOException {
        if (Boolean.parseBoolean(options.get("register"))) {
            phones.forEach(phone -> phone.register(1, ""));
            long until = System.nanoTime() + 5_000_000_000L;
            while (registered < phones.size()) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the phones could not register");
                }
                turn();
            }
        }
        int unclean = 0;
        for (var step : options.get("steps").split(",")) {
            holding = step.endsWith("h");
            var parts = (holding ? step.substring(0, step.length() - 1) : step).split("x");
            unclean = step(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])) ? 0 : unclean + 1;
            afterEach.run();
            if (unclean == 2 && Boolean.parseBoolean(options.get("stop"))) {
                return;
            }
        }
    }

    private boolean step(int rate, int seconds) throws IOException {
        Arrays.fill(calls, null);
        branching = new Delays();
        ringing = new Delays();
        int first = begun;
        int total = options.containsKey("total") ? number("total") : rate * seconds;
        int window = number("window");
        over = succeeded = standing = 0;
        again = 0;
        long repeatedBefore = repeats.repeated();
        long cpuBefore = cpuMillis();
        long start = System.nanoTime();
        long interval = 1_000_000_000L / rate;
        long last = start;
        long stall = 0;
        while (over < total) {
            long now = System.nanoTime();
            stall = Math.max(stall, now - last);
            last = now;
            for (int burst = 0; burst < BURST && begun - first < total && now - start >= (begun - first) * interval; burst++) {
                if (begun - first - over < window) {
                    caller.invite(create(), "");
                }
            }
            if (holding && standing + over == total) {
                release(first, total);
                last = System.nanoTime();
            }
            if (now - start > total * interval + PATIENCE) {
                break;
            }
            turn();
        }
        double cpu = (double) (cpuMillis() - cpuBefore) / total;
        long repeated = again + repeats.repeated() - repeatedBefore;
        System.out.println(String.format(
                Locale.ROOT, "step %d %d %d %d %d %s %s %.3f %.1f",
                rate, seconds, total, succeeded, repeated, branching.figures(), ringing.figures(), cpu, stall / 1e6));
        return succeeded == total && repeated <= total / 1000;
    }

    private void release(int first, int total) throws IOException {
        System.out.println("standing " + standing);
        System.in.read();
        standing = 0;
        holding = false;
        long next = System.nanoTime();
        for (int i = first; i < first + total; i++) {
            var call = call(i);
            if (call != null && call.answered) {
                caller.bye(call);
                next += 1_000_000;
                while (System.nanoTime() < next) {
                    turn();
                }
            }
        }
    }

    private void turn() throws IOException {
        selector.select(
                key -> {
                    try {
                        ((Endpoint) key.attachment()).read();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                1);
        repeats.run(System.nanoTime());
    }

    private GeneratedCall create() {
        var call = new GeneratedCall(begun++);
        calls[call.number & calls.length - 1] = call;
        return call;
    }

    private @Nullable GeneratedCall call(int number) {
        var call = number < 0 ? null : calls[number & calls.length - 1];
        return call == null || call.number != number ? null : call;
    }

    void registered() {
        registered++;
    }

    void branched(long nanos) {
        branching.add(nanos);
    }

    void rang(long nanos) {
        ringing.add(nanos);
    }

    void again() {
        again++;
    }

    void answered(GeneratedCall call) {
        if (holding) {
            standing++;
        } else {
            repeats.hangUpIn(TALK, () -> caller.bye(call));
        }
    }

    void ended(GeneratedCall call, boolean well) {
        if (!call.over) {
            call.over = true;
            over++;
            succeeded += well ? 1 : 0;
        }
    }

    Repeats repeats() {
        return repeats;
    }

    String run() {
        return run;
    }

    String domain() {
        return options.get("domain");
    }

    String sdp(int port) {
        return descriptions.computeIfAbsent(
                port,
                p -> "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + (20_000 + p % 20_000 & ~1)
                        + " RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n");
    }

    /** User and system time of the process under test and its children. */
    private long cpuMillis() {
        var pid = options.get("pid");
        if (pid == null) {
            return 0;
        }
        try {
            long ticks = ticks(pid);
            for (var child : Files.readString(Path.of("/proc", pid, "task", pid, "children")).split(" ")) {
                ticks += child.isBlank() ? 0 : ticks(child.strip());
            }
            return ticks * 10;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long ticks(String pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", pid, "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
