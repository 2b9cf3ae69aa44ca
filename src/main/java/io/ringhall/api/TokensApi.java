package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.TokenResource;
import io.ringhall.identity.AccessTokenDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The caller's own access tokens. They are made and revoked with a password, never with a token. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokensApi {
    private final AccessTokenDesk desk;

    TokensApi(AccessTokenDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ItemsResource<TokenResource> list() {
        return ItemsResource.of(desk.list(), TokenResource::of);
    }

    @PostMapping
    ResponseEntity<TokenResource> create(@RequestBody @Schema(implementation = TokenResource.class) JsonNode body) {
        var wanted = Bodies.read(body, TokenResource.class);
        var saved = NumberedThing.saved(desk.create(wanted.called(), wanted.allows(), wanted.validDays()), false);
        return ResponseEntity.status(HttpStatus.CREATED).body(TokenResource.of(saved.value()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable long id) {
        if (!desk.revoke(id)) {
            throw Refusal.notFound("token " + id);
        }
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
