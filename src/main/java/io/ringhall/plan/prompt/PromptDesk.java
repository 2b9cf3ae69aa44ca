package io.ringhall.plan.prompt;

import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.SaveResult;
import io.ringhall.tenancy.TenantAccess;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps a tenant's audio files: rows in the database, WAV files under the data folder. */
@Service
public class PromptDesk {
    /** The tenant's own and the built-in ones. */
    public List<PromptData> list(TenantAccess access) {
        throw new UnsupportedOperationException();
    }

    /** @param wav PCM 16 bit mono, 8 or 16 kHz, at most 10 MB */
    public SaveResult<PromptData> upload(TenantAccess access, String id, String name, InputStream wav) {
        throw new UnsupportedOperationException();
    }

    public DeleteResult delete(TenantAccess access, String id) {
        throw new UnsupportedOperationException();
    }

    /** The file to play: the tenant's own first, then the built-in one. Needs no signed-in user. */
    public Optional<Path> file(String domain, String id) {
        throw new UnsupportedOperationException();
    }
}
