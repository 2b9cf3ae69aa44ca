package io.ringhall.api;

import io.ringhall.api.resource.ItemsResource;
import io.ringhall.identity.Role;
import io.ringhall.identity.SignedIn;
import io.ringhall.identity.UserData;
import io.ringhall.switchboard.Blocked;
import io.ringhall.switchboard.Protection;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources and users locked out of SIP; for platform administrators. */
@RestController
@RequestMapping("/api/v1/blocks")
@Tag(name = "blocks")
class BlocksApi {
    private final Protection protection;
    private final SignedIn signedIn;

    BlocksApi(Protection protection, SignedIn signedIn) {
        this.protection = protection;
        this.signedIn = signedIn;
    }

    @GetMapping
    ItemsResource<Blocked> list() {
        administrator();
        return ItemsResource.of(protection.blocks(), blocked -> blocked);
    }

    /** Lets it in again. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> release(@PathVariable String id) {
        if (!protection.release(id, administrator().username())) {
            throw Refusal.notFound("block " + id);
        }
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private UserData administrator() {
        var user = signedIn.user();
        if (user.role() != Role.PLATFORM_ADMINISTRATOR) {
            throw new AccessDeniedException("Only platform administrators see who is locked out");
        }
        return user;
    }
}
