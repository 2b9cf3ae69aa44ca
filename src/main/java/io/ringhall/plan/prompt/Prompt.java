package io.ringhall.plan.prompt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** An uploaded audio file's row; the file itself is in the data folder. */
@Entity
@Table(name = "prompts")
@Audited
class Prompt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @NotAudited
    private @Nullable Long tenantId;

    @Column(nullable = false, length = 60)
    private String code = "";

    @Column(nullable = false, length = 100)
    private String name = "";

    private int seconds;

    @NotAudited
    @Column(nullable = false, length = 64)
    private String sha256 = "";

    protected Prompt() {}

    Prompt(String code) {
        this.code = code;
    }

    void edit(String newName, int newSeconds, String newSha256) {
        this.name = newName;
        this.sha256 = newSha256;
        this.seconds = newSeconds;
    }

    void rename(String newName) {
        this.name = newName;
    }

    PromptData data() {
        return new PromptData(code, name, seconds, false, sha256);
    }
}
