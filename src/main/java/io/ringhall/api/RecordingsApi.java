package io.ringhall.api;

import io.ringhall.api.resource.InvalidBody;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.RecordingResource;
import io.ringhall.api.resource.RecordingUseResource;
import io.ringhall.calls.RecordingUse;
import io.ringhall.calls.Recordings;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recorded calls. Who hears one is written down; deleting needs the right to write. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/recordings")
@Tag(name = "recordings")
class RecordingsApi {
    private final TenantGate gate;
    private final Recordings recordings;

    RecordingsApi(TenantGate gate, Recordings recordings) {
        this.gate = gate;
        this.recordings = recordings;
    }

    /** Newest first. @param before only those that began before this time: the last one's time leads to the next page */
    @GetMapping
    ItemsResource<RecordingResource> list(
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        var access = gate.enter(domain);
        if (limit < 1 || limit > Recordings.MAX_LIMIT) {
            throw new InvalidBody(Diagnostic.error("limit", "wrong-value", "Must be 1 to " + Recordings.MAX_LIMIT));
        }
        return ItemsResource.of(recordings.list(access, group, time(before), limit), RecordingResource::of);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidBody(Diagnostic.error("before", "wrong-value", "Must be a time like 2026-01-31T08:00:00Z"));
        }
    }

    @GetMapping("/{id}")
    RecordingResource get(@PathVariable String domain, @PathVariable String id) {
        return recordings.find(gate.enter(domain), id).map(RecordingResource::of).orElseThrow(() -> missing(id));
    }

    /** The sound: caller left, agent right. Parts of it may be asked for by Range. */
    @GetMapping(path = "/{id}/audio", produces = "audio/wav")
    ResponseEntity<Resource> audio(@PathVariable String domain, @PathVariable String id, Principal user) {
        var file = recordings
                .open(gate.enter(domain), id, user.getName(), RecordingUse.What.DOWNLOADED)
                .orElseThrow(() -> missing(id));
        return ResponseEntity.ok()
                .contentType(MessagesApi.WAV)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new FileSystemResource(file));
    }

    /** Who listened, downloaded or deleted, newest first. */
    @GetMapping("/{id}/uses")
    ItemsResource<RecordingUseResource> uses(@PathVariable String domain, @PathVariable String id) {
        return ItemsResource.of(recordings.uses(gate.enter(domain), id), RecordingUseResource::of);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String id, Principal user) {
        if (!recordings.delete(gate.enter(domain).forWriting(), id, user.getName())) {
            throw missing(id);
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal missing(String id) {
        return Refusal.notFound("recording " + id);
    }
}
