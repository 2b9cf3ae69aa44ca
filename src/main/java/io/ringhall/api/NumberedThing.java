package io.ringhall.api;

import io.ringhall.api.resource.Bodies;
import io.ringhall.api.resource.ItemsResource;
import io.ringhall.api.resource.MergePatch;
import io.ringhall.kernel.DeleteResult;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.kernel.SaveResult;
import io.ringhall.switchboard.Switchboard;
import io.ringhall.tenancy.TenantAccess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/**
 * How REST reads and writes one kind of thing that has a number. Every answer names the version that is live with it.
 *
 * @param path of the collection, e.g. {@code ring-groups}
 * @param data from the resource; the second argument is the number to take when the body names none
 * @param <D> the plan's record
 * @param <R> its JSON shape
 */
record NumberedThing<D, R>(
        String path,
        Class<R> shape,
        Function<D, R> resource,
        BiFunction<R, @Nullable String, D> data,
        Function<D, @Nullable Long> revision,
        BiFunction<TenantAccess, String, Optional<D>> find,
        Update<D> update,
        Switchboard switchboard) {
    static final String LIVE_VERSION = "Ringhall-Live-Version";
    /** How often a patch without a precondition is applied anew because somebody else saved in between. */
    private static final int ATTEMPTS = 5;

    @FunctionalInterface
    interface Update<D> {
        SaveResult<D> save(TenantAccess access, String number, D data, @Nullable Long expectedRevision);
    }

    ResponseEntity<ItemsResource<R>> list(TenantAccess access, List<D> all) {
        return answer(HttpStatus.OK, switchboard.liveVersion(access)).body(ItemsResource.of(all, resource));
    }

    ResponseEntity<R> get(TenantAccess access, String number) {
        return whole(answer(HttpStatus.OK, switchboard.liveVersion(access)), existing(access, number));
    }

    D read(@Nullable JsonNode body, @Nullable String number) {
        return data.apply(Bodies.read(body, shape), number);
    }

    ResponseEntity<R> created(TenantAccess access, String number, SaveResult<D> result) {
        var saved = saved(result, false);
        return whole(answer(HttpStatus.CREATED, saved.liveVersion()).location(uri(access, number)), saved.value());
    }

    URI uri(TenantAccess access, String number) {
        return URI.create(
                "/api/v1/tenants/" + access.domain() + "/" + path + "/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8));
    }

    /** What the body leaves out goes back to its default. */
    ResponseEntity<R> replace(TenantAccess access, String number, @Nullable JsonNode body, @Nullable String ifMatch) {
        var wanted = read(body, number);
        var expected = Revision.of(ifMatch, revision.apply(wanted));
        return updated(update.save(access, number, wanted, expected.expected()), expected.byHeader());
    }

    /** What the patch leaves out stays as it is, also when somebody else changes it at the same time. */
    ResponseEntity<R> patch(TenantAccess access, String number, JsonNode patch, @Nullable String ifMatch) {
        for (int attempt = 1; ; attempt++) {
            var current = existing(access, number);
            var wanted = read(MergePatch.apply(Bodies.tree(resource.apply(current)), patch), number);
            var named = patch.path("revision").isNumber() ? revision.apply(wanted) : null;
            var expected = Revision.of(ifMatch, named);
            boolean free = ifMatch == null && named == null;
            var result = update.save(access, number, wanted, free ? revision.apply(current) : expected.expected());
            if (!(free && attempt < ATTEMPTS && isStale(result))) {
                return updated(result, expected.byHeader());
            }
        }
    }

    private static boolean isStale(SaveResult<?> result) {
        return result instanceof SaveResult.Refused<?> refused
                && refused.diagnostics().stream().anyMatch(diagnostic -> diagnostic.is(Diagnostic.STALE));
    }

    private ResponseEntity<R> updated(SaveResult<D> result, boolean conditional) {
        var saved = saved(result, conditional);
        return whole(answer(HttpStatus.OK, saved.liveVersion()), saved.value());
    }

    ResponseEntity<Void> deleted(DeleteResult result) {
        return switch (result) {
            case DeleteResult.Deleted(var liveVersion) ->
                answer(HttpStatus.NO_CONTENT, liveVersion).build();
            case DeleteResult.Refused refused -> throw Refusal.of(refused);
        };
    }

    D existing(TenantAccess access, String number) {
        return find.apply(access, number).orElseThrow(() -> Refusal.notFound(path + "/" + number));
    }

    private ResponseEntity<R> whole(ResponseEntity.BodyBuilder answer, D value) {
        var number = revision.apply(value);
        return (number == null ? answer : answer.eTag("\"" + number + "\"")).body(resource.apply(value));
    }

    static <T> SaveResult.Saved<T> saved(SaveResult<T> result, boolean conditional) {
        return switch (result) {
            case SaveResult.Saved<T> saved -> saved;
            case SaveResult.Refused<T> refused -> throw Refusal.of(refused, conditional);
        };
    }

    static ResponseEntity.BodyBuilder answer(HttpStatus status, long liveVersion) {
        return ResponseEntity.status(status).header(LIVE_VERSION, Long.toString(liveVersion));
    }
}
