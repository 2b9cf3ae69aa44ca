package io.ringhall.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.engine.config.TenantConfig;
import io.ringhall.persistence.DataFolder;
import io.ringhall.persistence.KeptFiles;
import io.ringhall.persistence.SecretVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPlansTest {
    @TempDir
    private Path folder;

    @Test
    void everything_that_can_be_configured_is_kept_and_read_back() {
        var tenants = new EveryRecord().of(TenantConfig.class);
        var form = KeptForm.of(TenantConfig.class);

        assertThat(tenants).isNotEmpty();
        for (var tenant : tenants) {
            assertThat(form.read(form.bytes((TenantConfig) tenant))).isEqualTo(tenant);
        }
    }

    @Test
    void what_is_live_is_there_after_a_restart_and_can_be_withdrawn() {
        var kept = kept();
        kept.keep(tenant("a.example.com", 7));
        kept.keep(tenant("b.example.com", 3));
        kept.save();
        assertThat(kept().load()).extracting(TenantConfig::domain).containsExactly("a.example.com", "b.example.com");
        assertThat(kept().canServe()).isTrue();

        kept.drop("a.example.com");
        kept.keep(tenant("b.example.com", 4));
        kept.save();
        assertThat(kept().load()).extracting(TenantConfig::version).containsExactly(4L);
    }

    @Test
    void its_file_is_the_owners_alone_and_tells_no_secret() throws Exception {
        var secret = "a-trunk-password-in-clear";
        var file = new KeptFiles(new DataFolder(folder), vault(), "plan", 1);
        file.write("a.example.com", secret.repeat(20).getBytes(StandardCharsets.UTF_8));

        var written = folder.resolve("live/a.example.com.plan");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written))).isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(written), StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    private KeptPlans kept() {
        return new KeptPlans(new DataFolder(folder), vault());
    }

    private SecretVault vault() {
        return new SecretVault(new DataFolder(folder));
    }

    private static TenantConfig tenant(String domain, long version) {
        return new TenantConfig(version, domain, false, Map.of());
    }
}
