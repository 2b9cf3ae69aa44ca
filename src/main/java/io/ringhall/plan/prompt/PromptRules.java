package io.ringhall.plan.prompt;

import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.sound.GroupSound;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How an audio file may be called. */
final class PromptRules {
    private PromptRules() {}

    static boolean isId(String id) {
        return id.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    }

    static Optional<Diagnostic> check(String id, String name) {
        if (!isId(id) || BuiltInPrompts.find(id).isPresent() || GroupSound.isWord(id)) {
            return Optional.of(Diagnostic.error(
                    "id", "prompt-id", "An id has lower-case letters, digits and hyphens, and no built-in prompt has it"));
        }
        return name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Diagnostic.error("name", "name-length", "A name has 1 to 100 characters"))
                : Optional.empty();
    }

    /** An id made of a name; never empty. */
    static String idOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var id = plain.substring(0, Math.min(50, plain.length())).replaceAll("-$", "");
        return id.isEmpty() ? "audio" : id;
    }
}
