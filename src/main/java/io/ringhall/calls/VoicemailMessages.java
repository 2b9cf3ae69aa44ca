package io.ringhall.calls;

import io.ringhall.tenancy.TenantAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Messages left in a tenant's mailboxes: WAV files under the data folder, rows in the database. */
@Service
public class VoicemailMessages {
    /** Newest first. */
    public List<VoicemailMessage> list(TenantAccess access, String mailbox) {
        return List.of();
    }

    /** The WAV file of a message. */
    public Optional<Path> file(TenantAccess access, String id) {
        return Optional.empty();
    }

    /** @return false when there is no such message */
    public boolean markHeard(TenantAccess access, String id) {
        return false;
    }

    /** Deletes row and file. @return false when there is no such message */
    public boolean delete(TenantAccess access, String id) {
        return false;
    }
}
