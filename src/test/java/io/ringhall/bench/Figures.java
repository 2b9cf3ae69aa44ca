package io.ringhall.bench;

import com.sun.management.ThreadMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.ringhall.engine.Engine;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an engine under test uses, in one line of {@code name=value}. */
final class Figures {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Figures() {}

    /**
     * @param collected collect first, so that {@code heap} is what is reachable; bytes
     */
    static String of(Engine engine, boolean collected) {
        if (collected) {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
        }
        var out = new TreeMap<String, Long>();
        var statistics = engine.statistics();
        out.put("started", statistics.callsStarted());
        out.put("calls", (long) statistics.calls());
        out.put("transactions", (long) statistics.transactions());
        out.put("received", statistics.received());
        out.put("sent", statistics.sent());
        out.put("heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        out.put("files", ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount());
        long cpu = ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        out.put("cpu-ms", cpu / 1_000_000);
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            var name = collector.getName().toLowerCase(Locale.ROOT).replace(' ', '-');
            out.merge("gc-ms-" + name, collector.getCollectionTime(), Long::sum);
            out.merge("gc-count-" + name, collector.getCollectionCount(), Long::sum);
        }
        for (long id : THREADS.getAllThreadIds()) {
            var info = THREADS.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith("sip-loop")) {
                out.merge("loop-cpu-ms", THREADS.getThreadCpuTime(id) / 1_000_000, Long::sum);
                out.merge("loop-user-ms", THREADS.getThreadUserTime(id) / 1_000_000, Long::sum);
                out.merge("loop-allocated", THREADS.getThreadAllocatedBytes(id), Long::sum);
            }
        }
        var line = new StringBuilder("figures");
        for (Map.Entry<String, Long> each : out.entrySet()) {
            line.append(' ').append(each.getKey()).append('=').append(each.getValue());
        }
        return line.toString();
    }
}
