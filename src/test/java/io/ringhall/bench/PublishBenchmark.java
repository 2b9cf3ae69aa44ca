package io.ringhall.bench;

import io.ringhall.RinghallApplication;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.extension.ExtensionData;
import io.ringhall.plan.extension.ExtensionDesk;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.ringgroup.RingGroupDesk;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantData;
import io.ringhall.tenancy.TenantDesk;
import io.ringhall.tenancy.TenantGate;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;

/**
 * From save to live: the whole application on an embedded database in a temporary folder, one tenant with 1,000 groups of
 * three stages; then single groups are changed one after the other. Measured from the call of the desk until the engine runs
 * the version. Usage: {@code PublishBenchmark [groups] [changes]}.
 */
public final class PublishBenchmark {
    private static final String DOMAIN = "publish.ringhall.local";
    private static final int EXTENSIONS = 100;
    private static final int WARM_UP = 100;

    private PublishBenchmark() {}

    public static void main(String[] args) throws Exception {
        int groups = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int changes = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        // not below the system's temporary folder: the embedded server deletes data there when it ends
        var data = Files.createDirectories(
                Path.of("target", "publish-benchmark-" + ProcessHandle.current().pid()));
        var settings = List.of(
                "--ringhall.data-dir=" + data.toAbsolutePath(),
                "--ringhall.sip.bind=127.0.0.1",
                "--ringhall.sip.port=0",
                "--ringhall.sip.tls-port=0",
                "--ringhall.demo=false",
                "--ringhall.admin-password=for the benchmark only",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--logging.level.root=error",
                "--logging.level.io.ringhall=error");
        try (var context = SpringApplication.run(RinghallApplication.class, settings.toArray(String[]::new))) {
            context.getBean(TenantDesk.class).createAsSystem(TenantData.of(DOMAIN, "Benchmark"));
            var tenant = context.getBean(TenantGate.class).asSystem(DOMAIN);
            var desk = context.getBean(RingGroupDesk.class);
            var switchboard = context.getBean(Switchboard.class);
            for (int i = 0; i < EXTENSIONS; i++) {
                saved(context.getBean(ExtensionDesk.class).create(tenant, ExtensionData.of("" + (100 + i), "Phone " + i)));
            }
            for (int i = 0; i < groups; i++) {
                saved(desk.create(tenant, group(i, 20)));
            }
            change(tenant, desk, switchboard, groups, WARM_UP);
            print(groups, change(tenant, desk, switchboard, groups, changes));
        }
    }

    /** Wall and processor time of each change; the second says what a busy machine hides. */
    private record Times(long[] wall, long[] cpu) {}

    private static Times change(TenantAccess tenant, RingGroupDesk desk, Switchboard switchboard, int groups, int changes) {
        var times = new Times(new long[changes], new long[changes]);
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < changes; i++) {
            var next = group(i * 7 % groups, 5 + i % 200);
            long cpu = threads.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            var version = saved(desk.update(tenant, next.number(), next, null));
            long live = switchboard.liveVersion(tenant);
            times.wall()[i] = System.nanoTime() - begin;
            times.cpu()[i] = threads.getCurrentThreadCpuTime() - cpu;
            if (live < version) {
                throw new IllegalStateException("v" + version + " is not live when its save returns, but v" + live);
            }
        }
        return times;
    }

    private static RingGroupData group(int i, int seconds) {
        return RingGroupData.of("" + (2_000 + i), "Group " + i)
                .withStages(
                        StageData.ofExtensions(extension(i), extension(i + 1), extension(i + 2)).withSeconds(seconds),
                        StageData.ofExtensions(extension(i + 2), extension(i + 3)),
                        StageData.ofExtensions(extension(i + 4)))
                .withFinal(DestinationData.extension(extension(i + 5)));
    }

    private static String extension(int i) {
        return "" + (100 + i % EXTENSIONS);
    }

    private static long saved(SaveResult<?> result) {
        return switch (result) {
            case SaveResult.Saved<?> saved -> saved.liveVersion();
            case SaveResult.Refused<?> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static void print(int groups, Times times) {
        System.out.printf("save to live, %d groups, %d changes%n", groups, times.wall().length);
        print("wall clock", times.wall());
        print("processor", times.cpu());
        System.out.printf(
                Locale.ROOT,
                "  load of the machine %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "  %-10s p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                at(nanos, 0.50),
                at(nanos, 0.90),
                at(nanos, 0.99),
                at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
