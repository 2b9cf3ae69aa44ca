package io.ringhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.EnginePorts;
import io.ringhall.engine.report.RecordedCall;
import io.ringhall.tenancy.TenantAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordingsApiIT extends RestHouse {
    @Autowired
    private EnginePorts ports;

    private void record(TenantAccess tenant, String id) throws IOException {
        var file = ports.recordings().fileFor(tenant.domain(), id);
        Files.createDirectories(file.getParent());
        var wav = ByteBuffer.allocate(44 + 32_000).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 32_000);
        wav.position(40).putInt(32_000);
        Files.write(file, wav.array());
        var call = new RecordedCall(id, tenant.domain(), "600", "100", null, "101", Instant.now().toEpochMilli(), file);
        ports.recordings().begun(call);
        ports.recordings().ended(call, true);
        var path = "/" + tenant.domain() + "/recordings/" + id;
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); get(path).response().getStatus() != 200; LockSupport.parkNanos(20_000_000)) {
            assertThat(System.nanoTime()).as("a row in time").isLessThan(end);
        }
    }

    @Test
    void a_recording_is_listed_heard_and_deleted_and_every_use_is_written_down() throws IOException {
        var tenant = freshTenant();
        record(tenant, "call-1");
        var base = "/" + tenant.domain() + "/recordings";
        var listed = get(base + "?group=600").is(200).body().at("/items/0");
        assertThat(listed.at("/id").asString()).isEqualTo("call-1");
        assertThat(listed.at("/seconds").asDouble()).isEqualTo(1);
        assertThat(get(base + "?group=601").is(200).body().at("/items")).isEmpty();

        var audio = get(base + "/call-1/audio").is(200).response();
        assertThat(audio.getContentType()).isEqualTo("audio/wav");
        assertThat(audio.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(audio.getContentAsByteArray()).hasSize(32_044);
        delete(base + "/call-1").is(204);
        get(base + "/call-1").is(404);
        assertThat(get(base + "/call-1/uses").is(200).body().at("/items").valueStream().map(use -> use.at("/username").asString() + " " + use.at("/what").asString()))
                .containsExactly("admin deleted", "admin downloaded");
    }

    @Test
    void a_wrong_question_is_named() {
        var base = "/" + freshTenant().domain() + "/recordings";
        get(base + "?limit=0").problem(422, "limit", "wrong-value");
        get(base + "?before=yesterday").problem(422, "before", "wrong-value");
    }
}
