package io.ringhall.engine.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which codes mean what (behaviour.md §6). @param codes by what is dialled; several may mean the same */
public record FeatureCodes(Map<String, Feature> codes) {
    public static final FeatureCodes DEFAULTS = new FeatureCodes(Map.of(
            "*97", Feature.MAILBOX,
            "8", Feature.TO_MAILBOX,
            "*64", Feature.AGENT_IN,
            "*65", Feature.AGENT_OUT,
            "**", Feature.PICKUP,
            "*87", Feature.PICKUP,
            "*8", Feature.GROUP_PICKUP));

    public FeatureCodes {
        codes = Map.copyOf(codes);
    }

    /** A code as it was dialled. @param argument the number behind it, empty when none followed or none belongs there */
    public record Dialled(Feature feature, String argument) {}

    /** The code this is; null when it is none. The longest one counts: {@code *87600} is {@code *87} with 600, not {@code *8}. */
    public @Nullable Dialled match(String text) {
        for (int length = text.length(); length > 0; length--) {
            var feature = codes.get(text.substring(0, length));
            if (feature != null && (feature.takesNumber() || length == text.length())) {
                return new Dialled(feature, text.substring(length));
            }
        }
        return null;
    }
}
