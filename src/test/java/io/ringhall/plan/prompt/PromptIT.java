package io.ringhall.plan.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.mailbox.MailboxData;
import io.ringhall.plan.mailbox.MailboxDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.testing.SpringHouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromptIT extends SpringHouse {
    @Autowired
    private PromptDesk prompts;

    @Autowired
    private MailboxDesk mailboxes;

    private TenantAccess tenant;

    @BeforeEach
    void tenant() {
        tenant = freshTenant();
    }

    private static InputStream wav(int rate, int channels, int seconds) {
        return new ByteArrayInputStream(PromptSoundTest.wav(rate, channels, seconds, PromptSoundTest.tone(500, rate, 0.3)));
    }

    private static String codeOf(SaveResult<?> result) {
        return result instanceof SaveResult.Refused<?> refused ? refused.diagnostics().getFirst().code() : "saved";
    }

    @Test
    void an_uploaded_file_is_listed_with_its_length_and_found_for_playing() throws IOException {
        prompts.upload(tenant, "welcome", "Welcome", wav(8000, 1, 2));

        assertThat(prompts.find(tenant, "welcome")).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("Welcome");
            assertThat(file.seconds()).isEqualTo(2);
            assertThat(file.sha256()).hasSize(64);
        });
        assertThat(prompts.file(tenant.domain(), "welcome")).hasValueSatisfying(file -> assertThat(file).exists());
    }

    @Test
    void another_tenant_neither_sees_nor_plays_it() throws IOException {
        prompts.upload(tenant, "welcome", "Welcome", wav(8000, 1, 1));
        var other = freshTenant();

        assertThat(prompts.list(other)).allMatch(PromptData::builtIn);
        assertThat(prompts.file(other.domain(), "welcome")).isEmpty();
    }

    @Test
    void a_file_of_any_rate_becomes_one_a_phone_can_be_played_and_other_files_are_refused() throws Exception {
        assertThat(codeOf(prompts.upload(tenant, "a", "A", wav(44100, 2, 1)))).isEqualTo("saved");
        var format = AudioSystem.getAudioFileFormat(prompts.file(tenant.domain(), "a").orElseThrow().toFile()).getFormat();
        assertThat(format.getSampleRate()).isEqualTo(8000);
        assertThat(format.getChannels()).isEqualTo(1);
        assertThat(codeOf(prompts.upload(
                        tenant, "a", "A", new ByteArrayInputStream("no audio".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("prompt-format");
    }

    @Test
    void a_new_file_gets_an_id_from_its_name_that_nothing_has_yet() {
        assertThat(added("Grüße & Musik")).isEqualTo("gru-e-musik");
        assertThat(added("Grüße & Musik")).isEqualTo("gru-e-musik-2");
        assertThat(added("beep")).isEqualTo("beep-2");
        assertThat(added("plain")).isEqualTo("plain-2");
        assertThat(added("音楽")).isEqualTo("audio");
    }

    private String added(String name) {
        return ((SaveResult.Saved<PromptData>) prompts.add(tenant, name, wav(8000, 1, 1))).value().id();
    }

    @Test
    void an_id_cannot_climb_out_of_the_folder_or_hide_a_built_in_prompt() throws IOException {
        assertThat(codeOf(prompts.upload(tenant, "../../x", "A", wav(8000, 1, 1)))).isEqualTo("prompt-id");
        assertThat(codeOf(prompts.upload(tenant, "beep", "A", wav(8000, 1, 1)))).isEqualTo("prompt-id");
        assertThat(prompts.file(tenant.domain(), "../../mariadb/password")).isEmpty();
    }

    @Test
    void a_prompt_in_use_is_not_deleted() throws IOException {
        prompts.upload(tenant, "box", "Box", wav(8000, 1, 1));
        mailboxes.create(tenant, new MailboxData("703", "Mailbox", "box", 60, null, null, null));

        assertThat(prompts.delete(tenant, "box"))
                .isInstanceOfSatisfying(DeleteResult.Refused.class, refused -> assertThat(refused.diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly(Diagnostic.IN_USE));
        mailboxes.delete(tenant, "703");
        assertThat(prompts.delete(tenant, "box")).isInstanceOf(DeleteResult.Deleted.class);
        assertThat(prompts.file(tenant.domain(), "box")).isEmpty();
    }

    @Test
    void a_deleted_tenants_files_are_gone() throws IOException {
        prompts.upload(tenant, "welcome", "Welcome", wav(8000, 1, 1));
        signIn("admin", ADMIN_PASSWORD);

        tenants.delete(tenant.domain());

        assertThat(prompts.file(tenant.domain(), "welcome")).isEmpty();
    }

    @Test
    void each_built_in_prompt_is_there_to_be_played() {
        assertThat(BuiltInPrompts.all())
                .allSatisfy(prompt -> assertThat(prompts.file(tenant.domain(), prompt.id())).isPresent());
    }
}
