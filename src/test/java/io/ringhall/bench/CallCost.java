package io.ringhall.bench;

import com.sun.management.ThreadMXBean;
import io.ringhall.engine.EngineSettings;
import io.ringhall.engine.guard.GuardSettings;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/**
 * What one call costs the event loop, on a machine that others use too: engine and load in this JVM, as many calls at once as are
 * wanted and no faster than they are made, in batches. Of the batches the cheapest quarter and the median count: what neighbours add is
 * never less than nothing. Usage: {@code CallCost [batches] [digest] [window]}. For work on the stack; {@code ./ringhall bench} is the measure.
 */
public final class CallCost {
    private static final int CALLS = 400;
    private static final int RATE = 2_000;

    private CallCost() {}

    public static void main(String[] args) throws Exception {
        int batches = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        boolean digest = args.length > 1 && Boolean.parseBoolean(args[1]);
        var window = args.length > 2 ? args[2] : "64";
        var patient = GuardSettings.DEFAULT.withLate(1_000_000);
        var settings = new EngineSettings("127.0.0.1", 0, null, 1, 20_000, 59_999, digest).withGuard(patient);
        try (var engine = EngineUnderTest.start(settings)) {
            var beans = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long loop = Arrays.stream(beans.getAllThreadIds())
                    .filter(id -> beans.getThreadInfo(id).getThreadName().startsWith("sip-loop"))
                    .findFirst().orElseThrow();
            var micros = new double[batches];
            var bytes = new double[batches];
            var seen = new Object() {
                int batch;
                long cpu = beans.getThreadCpuTime(loop);
                long allocated = beans.getThreadAllocatedBytes(loop);
            };
            var steps = String.join(",", Collections.nCopies(batches, RATE + "x1"));
            var load = new String[] {
                "target=" + engine.port(), "caller=0", "phones=0,0,0", "register=true", "window=" + window, "steps=" + steps, "total=" + CALLS};
            Load.run(load, () -> {
                long cpu = beans.getThreadCpuTime(loop);
                long allocated = beans.getThreadAllocatedBytes(loop);
                micros[seen.batch] = (cpu - seen.cpu) / 1e3 / CALLS;
                bytes[seen.batch++] = (double) (allocated - seen.allocated) / CALLS;
                seen.cpu = cpu;
                seen.allocated = allocated;
            });
            var warm = Arrays.copyOfRange(micros, batches / 3, batches);
            var used = Arrays.copyOfRange(bytes, batches / 3, batches);
            Arrays.sort(warm);
            Arrays.sort(used);
            System.out.printf(
                    Locale.ROOT, "cost: loop %.0f us (least %.0f, median %.0f), %.1f kB a call%n",
                    warm[warm.length / 4], warm[0], warm[warm.length / 2], used[used.length / 2] / 1000);
        }
    }
}
