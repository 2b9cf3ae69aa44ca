package io.ringhall.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every target under Jazzer for {@code -Dringhall.fuzz.seconds} (10), each in a process of its own, from the kept inputs and from what earlier runs
 * left in {@code target/fuzz}. An input that throws, hangs for {@code 10 s} or needs more than 512 MB fails the test and lies in that folder: mend the
 * cause and keep the input beside the seeds.
 */
class FuzzTest {
    private static final String SECONDS = System.getProperty("ringhall.fuzz.seconds", "10");
    private static final Path RESOURCES = Path.of("src/test/resources/io/ringhall");

    static Stream<Class<?>> targets() {
        var only = System.getProperty("ringhall.fuzz.target", "");
        return Stream.<Class<?>>of(MessageFuzz.class, StreamFuzz.class, SdpFuzz.class, DigestFuzz.class, WatcherFuzz.class, WebSocketFuzz.class, StunFuzz.class)
                .filter(each -> only.isEmpty() || each.getSimpleName().equals(only));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noInputGetsOut(Class<?> target) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()).toAbsolutePath());
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        var output = folder.resolve("output.txt");
        var command = Stream.concat(
                Stream.of(
                        ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(),
                        Jazzer.class.getName(), "--target_class=" + target.getName(), "--instrumentation_includes=io.ringhall.engine.**",
                        "-max_total_time=" + SECONDS, "-timeout=10", "-max_len=4096", "-artifact_prefix=" + folder + "/",
                        "--reproducer_path=" + folder, corpus.toString()),
                seeds(target).stream().map(each -> each.toAbsolutePath().toString()));
        var process = new ProcessBuilder(command.toList()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(Long.parseLong(SECONDS) + 120, TimeUnit.SECONDS)).as("%s ends in time", target.getSimpleName()).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> "Jazzer says:\n" + end(output)).isZero();
        assertThat(output).content().containsPattern("Done [1-9][0-9]{2,} runs");
    }

    /** RFC 4475's messages for what reads messages, and the folder of the target's own. */
    private static List<Path> seeds(Class<?> target) {
        return Stream.of(
                        target == MessageFuzz.class || target == StreamFuzz.class ? RESOURCES.resolve("engine/sip/rfc4475") : RESOURCES,
                        RESOURCES.resolve("fuzz").resolve(target.getSimpleName()))
                .filter(each -> Files.isDirectory(each) && !each.equals(RESOURCES))
                .toList();
    }

    /** Surefire hides the class path behind a manifest; it says there what is in it. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", ManagementFactory.getRuntimeMXBean().getClassPath());
    }

    private static String end(Path output) {
        try {
            var text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 4_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
