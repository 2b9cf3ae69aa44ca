package io.ringhall.api.resource;

import io.ringhall.kernel.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies strictly: an unknown name or a wrong type is an error at its path, never silently dropped or bent. */
public final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Bodies() {}

    /** @throws InvalidBody pointing at the first field that does not fit */
    public static <T> T read(@Nullable JsonNode body, Class<T> shape) {
        if (body == null || !body.isObject()) {
            throw new InvalidBody(Diagnostic.error("", "not-an-object", "The body must be a JSON object"));
        }
        try {
            return JSON.treeToValue(body, shape);
        } catch (UnrecognizedPropertyException unknown) {
            throw new InvalidBody(Diagnostic.error(
                    path(unknown.getPath()), "unknown-field", "There is no field \"" + unknown.getPropertyName() + "\" here"));
        } catch (JacksonException wrong) {
            throw new InvalidBody(
                    Diagnostic.error(path(wrong.getPath()), "wrong-type", "This value is not of the kind expected here"));
        }
    }

    public static JsonNode tree(Object resource) {
        return JSON.valueToTree(resource);
    }

    /** {@code stages[0].members[2].extension} */
    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
