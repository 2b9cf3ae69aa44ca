package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.UsageResource;
import io.ringhall.kernel.DeleteResult;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantGate;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audio files: the tenant's own and those that come with the product. */
@RestController
@RequestMapping("/api/v1/tenants/{domain}/prompts")
@Tag(name = "prompts")
class PromptsApi {
    private final TenantGate gate;
    private final PromptDesk desk;

    PromptsApi(TenantGate gate, PromptDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GetMapping
    ItemsResource<PromptData> list(@PathVariable String domain) {
        return ItemsResource.of(desk.list(gate.enter(domain)), Function.identity());
    }

    @GetMapping("/{id}")
    PromptData get(@PathVariable String domain, @PathVariable String id) {
        return desk.find(gate.enter(domain), id).orElseThrow(() -> Refusal.notFound("prompt " + id));
    }

    /** Makes or replaces it, from WAV, MP3 or Ogg Vorbis; kept as a telephone plays it. @param name for people; default the id */
    @PutMapping(path = "/{id}", consumes = {"audio/*", "application/ogg", "application/octet-stream"})
    ResponseEntity<PromptData> put(
            @PathVariable String domain,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            @RequestBody byte[] file) {
        var access = gate.enter(domain).forWriting();
        var result = desk.upload(access, id, name == null ? id : name, new ByteArrayInputStream(file));
        var saved = NumberedThing.saved(result, false);
        return NumberedThing.answer(HttpStatus.OK, saved.liveVersion()).body(saved.value());
    }

    @GetMapping(path = "/{id}/audio", produces = "audio/wav")
    ResponseEntity<Resource> audio(@PathVariable String domain, @PathVariable String id) {
        var access = gate.enter(domain);
        var file = desk.file(access.domain(), id).orElseThrow(() -> Refusal.notFound("prompt " + id));
        return ResponseEntity.ok().contentType(MessagesApi.WAV).body(new FileSystemResource(file));
    }

    /** Where it is played: what stands in the way of deleting it. */
    @GetMapping("/{id}/usages")
    ItemsResource<UsageResource> usages(@PathVariable String domain, @PathVariable String id) {
        var access = gate.enter(domain);
        desk.find(access, id).orElseThrow(() -> Refusal.notFound("prompt " + id));
        return ItemsResource.of(desk.usages(access).getOrDefault(id, List.of()), UsageResource::of);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String domain, @PathVariable String id) {
        return switch (desk.delete(gate.enter(domain).forWriting(), id)) {
            case DeleteResult.Deleted(var version) ->
                NumberedThing.answer(HttpStatus.NO_CONTENT, version).build();
            case DeleteResult.Refused refused -> throw Refusal.of(refused);
        };
    }
}
